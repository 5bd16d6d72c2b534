{
  "resource": {
    "sumologic_cse_network_block": {
<#list blocks as block>
      "${block.resource}": {
        "address_block": "${block.network}",
        "label": "internal",
        "internal": true,
        "suppresses_signals": false
      }<#sep>,</#sep>
</#list>
    }
  }
}
