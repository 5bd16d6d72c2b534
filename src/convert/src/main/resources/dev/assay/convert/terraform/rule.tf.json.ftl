{
  "resource": {
    "${type}": {
      "${name}": {
        "name": "${rule.rule.name}",
<#if rule.threshold??>
        "description": "${rule.rule.description}",
<#else>
        "name_expression": "${rule.nameExpression}",
        "description_expression": "${rule.rule.description}",
</#if>
<#if rule.summary??>
        "summary_expression": "${rule.summary}",
</#if>
        "enabled": ${rule.rule.enabled},
        "is_prototype": ${rule.rule.prototype},
        "expression": "${rule.rule.expression}",
<#if rule.threshold??>
        "severity": ${rule.score.otherwise},
        "limit": ${rule.threshold.limit},
        "count_distinct": ${(rule.countField??)?c},
<#if rule.countField??>
        "count_field": "${rule.countField}",
</#if>
        "group_by_fields": [<#list rule.threshold.groupBy as field>"${field}"<#sep>, </#list>],
        "window_size": "${rule.window.name}",
<#if rule.window.custom>
        "window_size_millis": "${rule.window.milliseconds}",
</#if>
<#else>
        "severity_mapping": {
          "type": "${rule.score.type}",
          "default": ${rule.score.otherwise},
<#if rule.score.field??>
          "field": "${rule.score.field}",
</#if>
          "mapping": [<#list rule.score.entries as entry>
            {"type": "${entry.type}", "from": "${entry.from}", "to": ${entry.severity}}<#sep>,</#sep></#list>]
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
      }
    }
  }
}
