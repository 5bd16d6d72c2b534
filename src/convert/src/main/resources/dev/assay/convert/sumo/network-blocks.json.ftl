{
  "networkBlocks": [
<#list blocks as block>
    {"addressBlock": "${block}", "label": "internal", "internal": true, "suppressesSignals": false}<#sep>,</#sep>
</#list>
  ]
}
