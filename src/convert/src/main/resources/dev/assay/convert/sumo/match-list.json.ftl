{
  "fields": {
    "name": "${list.name}",
    "description": "${list.description}",
    "targetColumn": "${list.targetColumn}",
    "items": [
<#list list.items as item>
      {"value": "${item.value}", "description": "${item.description}", "active": true<#if item.expires.present>, "expiration": "${item.expires.get()}"</#if>}<#sep>,</#sep>
</#list>
    ]
  }
}
