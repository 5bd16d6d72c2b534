{
  "fields": {
    "addressBlock": "${block}",
    "label": "internal",
    "internal": true,
    "suppressesSignals": false
  }
}
