// ${query.title}
// The rule ${query.slug} on past records: to be pasted into a log search, with a time range.
// It differs from the rule as Cloud SIEM runs it:
<#list query.differences as difference>
// - ${difference}
</#list>
// unproven: no reader of the log-search language here
_index=sec_record_*
<#list query.conditions as condition>
| where ${condition}
</#list>
<#if query.counting??>
<#assign counting = query.counting>
<#if counting.entity??>
| where !isEmpty(${counting.entity})
</#if>
<#list counting.present as field>
| where !isNull(${field})
</#list>
| timeslice ${counting.slice}
| count as records<#if counting.distinct??>, count_distinct(${counting.distinct}) as distinct_values</#if><#list counting.values as column>, values(${column.field}) as ${column.name}</#list> by _timeslice<#list counting.by as field>, ${field}</#list>
| where <#if counting.distinct??>distinct_values<#else>records</#if> ${counting.order} ${counting.limit}
| sort by _timeslice asc
<#elseif query.columns?has_content>
| fields <#list query.columns as field>${field}<#sep>, </#list>
</#if>
