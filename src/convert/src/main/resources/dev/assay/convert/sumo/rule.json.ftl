{
  "fields": {
    "name": "${rule.rule.name}",
    "description<#if !rule.threshold??>Expression</#if>": "${rule.rule.description}",
<#if rule.nameExpression??>
    "nameExpression": "${rule.nameExpression}",
</#if>
<#if rule.summary??>
    "summaryExpression": "${rule.summary}",
</#if>
<#if rule.category??>
    "category": "${rule.category}",
</#if>
    "enabled": ${rule.rule.enabled},
    "isPrototype": ${rule.rule.prototype},
    "stream": "record",
    "expression": "${rule.rule.expression}",
<#if rule.threshold??>
    "score": ${rule.score.otherwise},
    "version": 1,
    "limit": ${rule.threshold.limit},
    "countDistinct": ${(rule.countField??)?c},
<#if rule.countField??>
    "countField": "${rule.countField}",
</#if>
    "groupByFields": [<#list rule.threshold.groupBy as field>"${field}"<#sep>, </#list>],
    "windowSize": "${rule.window.name}",
<#if rule.window.custom>
    "windowSizeMilliseconds": "${rule.window.milliseconds}",
</#if>
<#else>
    "scoreMapping": {
      "type": "${rule.score.type}",
      "default": <#if rule.score.otherwise??>${rule.score.otherwise}<#else>null</#if>,
<#if rule.score.field??>
      "field": "${rule.score.field}",
</#if>
      "mapping": [<#list rule.score.entries as entry>
        {"type": "${entry.type}", "from": "${entry.from}", "fromEnd": "${entry.to}", "to": ${entry.severity}}<#sep>,</#sep></#list>]
    },
</#if>
<#if rule.suppression??>
    "suppressionWindowSize": ${rule.suppression},
</#if>
    "entitySelectors": [
<#list rule.rule.entitySelectors as selector>
      {"entityType": "${selector.entityType}", "expression": "${selector.expression}"}<#sep>,</#sep>
</#list>
    ],
    "tags": [<#list rule.rule.tags as tag>
      "${tag}"<#sep>,</#sep></#list>
    ]
  }
}
