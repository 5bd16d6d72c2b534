{
  "rules": [
<#list rules as rule>
    {
      "content_type": "RULE",
      "rule_source": "user",
      "pattern_type": "<#if rule.threshold??>threshold<#else>templated_match</#if>",
      "stream": "record",
      "name": "${rule.rule.name}",
      "description<#if !rule.threshold??>_expression</#if>": "${rule.rule.description}",
<#if rule.nameExpression??>
      "name_expression": "${rule.nameExpression}",
</#if>
<#if rule.summary??>
      "summary_expression": "${rule.summary}",
</#if>
<#if rule.category??>
      "category": "${rule.category}",
</#if>
      "enabled": ${rule.rule.enabled},
      "is_prototype": ${rule.rule.prototype},
      "expression": "${rule.rule.expression}",
<#if rule.threshold??>
      "score": ${rule.score.otherwise},
      "limit": ${rule.threshold.limit},
      "count_distinct": ${(rule.countField??)?c},
<#if rule.countField??>
      "count_field": "${rule.countField}",
</#if>
      "group_by_fields": [<#list rule.threshold.groupBy as field>"${field}"<#sep>, </#list>],
      "window": "${rule.window.name}",
<#if rule.window.custom>
      "window_size": ${rule.window.milliseconds},
</#if>
<#else>
      "score_mapping": {
        "type": "${rule.score.type}",
        "default": <#if rule.score.otherwise??>${rule.score.otherwise}<#else>null</#if>,
<#if rule.score.field??>
        "field": "${rule.score.field}",
</#if>
        "mapping": [<#list rule.score.entries as entry>
          {"type": "<#if entry.type == 'eq'>equal<#else>${entry.type}</#if>", "from": "${entry.from}", "from_end": "${entry.to}", "to": ${entry.severity}}<#sep>,</#sep></#list>]
      },
</#if>
<#if rule.suppression??>
      "suppression_window_size": ${rule.suppression},
</#if>
      "entity_selectors": [
<#list rule.rule.entitySelectors as selector>
        {"entity_type": "${selector.entityType}", "expression": "${selector.expression}"}<#sep>,</#sep>
</#list>
      ],
      "tags": [<#list rule.rule.tags as tag>
        "${tag}"<#sep>,</#sep></#list>
      ]
    }<#sep>,</#sep>
</#list>
  ]
}
