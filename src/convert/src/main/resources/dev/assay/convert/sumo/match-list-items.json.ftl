{
  "items": [
<#list items as item>
    {"active": true, "value": "${item.value}", "description": "${item.description}"<#if item.expires.present>, "expiration": "${item.expires.get()}"</#if>}<#sep>,</#sep>
</#list>
  ]
}
