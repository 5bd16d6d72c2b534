{
  "fields": {
    "active": true,
    "name": "${list.name}",
    "description": "${list.description}",
    "targetColumn": "${list.targetColumn}"
  }
}
