<#macro texts key list>
<#if list?has_content>
${key}:
<#list list as text>
    - ${text}
</#list>
</#if>
</#macro>
<#macro optional key text>
<#if text.isPresent()>
${key}: ${text.get()}
</#if>
</#macro>
<#list file.losses>
# Not said here:
<#items as loss>
# - ${loss}
</#items>
</#list>
<#list file.documents as document>
<#if document?index != 0>
---
</#if>
title: ${document.head().title()}
id: ${document.id()}
<@optional "name" document.head().name()/>
<#if document.head().related()?has_content>
related:
<#list document.head().related() as related>
    - id: ${related.id()}
      type: ${related.relation()}
</#list>
</#if>
status: ${document.head().status()}
description: ${document.description()}
<@optional "license" document.head().license()/>
<@texts "references" document.head().references()/>
<@optional "author" document.head().author()/>
<@optional "date" document.head().date()/>
<@optional "modified" document.head().modified()/>
<@texts "tags" document.head().tags()/>
<#if document.rule()??>
logsource:
<#list [["category", document.rule().logsource().category()], ["product", document.rule().logsource().product()], ["service", document.rule().logsource().service()], ["definition", document.rule().logsource().definition()]] as part>
<#if part[1].isPresent()>
    ${part[0]}: ${part[1].get()}
</#if>
</#list>
detection:
<#list document.searches() as search>
    ${search.name()}:
<#if search.keywords()>
<#list search.alternatives()[0][0].values() as value>
        - ${value}
</#list>
<#elseif search.alternatives()?size == 1>
<#list search.alternatives()[0] as item>
        ${item.key()}:<#if item.values()?size == 1> ${item.values()[0]}</#if>
<#if item.values()?size gt 1>
<#list item.values() as value>
            - ${value}
</#list>
</#if>
</#list>
<#else>
<#list search.alternatives() as map>
<#list map as item>
        <#if item?index == 0>-<#else> </#if> ${item.key()}:<#if item.values()?size == 1> ${item.values()[0]}</#if>
<#if item.values()?size gt 1>
<#list item.values() as value>
              - ${value}
</#list>
</#if>
</#list>
</#list>
</#if>
</#list>
    condition: ${document.condition()}
<#else>
correlation:
    type: <#if document.correlation().count().field().isPresent()>value_count<#else>event_count</#if>
    rules:
        - ${document.correlation().rule()}
    group-by:
<#list document.correlation().groupBy() as field>
        - ${field}
</#list>
    timespan: ${document.timespan()}
    condition:
<#if document.correlation().count().field().isPresent()>
        field: ${document.correlation().count().field().get()}
</#if>
        ${document.correlation().count().comparison()}: ${document.limit()}
</#if>
<@texts "falsepositives" document.head().falsePositives()/>
level: ${document.head().level()}
</#list>
