{
  "resource": {
    "sumologic_cse_match_list": {
<#list lists as list>
      "${list.resource}": {
        "name": "${list.list.name}",
        "description": "${list.list.description}",
        "target_column": "${list.list.targetColumn}",
        "items": [<#list list.list.items as item>
          {"value": "${item.value}", "description": "${item.description}"<#if item.expires.present>, "expiration": "${item.expires.get()}"</#if>}<#sep>,</#sep></#list>
        ]
      }<#sep>,</#sep>
</#list>
    }
  }
}
