name: ${"Match list " + list.name()}
priority: 10
vars:
    ${list.name()}:
<#list values as value>
        - ${value}
</#list>
transformations:
    - id: ${"match_list_" + list.name()}
      type: value_placeholders
      include:
          - ${list.name()}
