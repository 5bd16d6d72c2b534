// The words and marks of Assay's rule language.
//
// Every word below can also be the name of a field, except the reserved ones at the top. Whatever the language does
// not know still becomes a token, at the bottom, so that a mistake is reported once and in the author's own terms.

lexer grammar AssayRuleLexer;

options { superClass = RuleLexerBase; }

// ---- Reserved words: never a name, unless in backticks

AND: 'and';
OR: 'or';
NOT: 'not';
IN: 'in';
IS: 'is';
NULL: 'null';
TRUE: 'true';
FALSE: 'false';
BETWEEN: 'between';
EXISTS: 'exists';
CONTAINS: 'contains';
STARTSWITH: 'startswith';
ENDSWITH: 'endswith';
LIKE: 'like';
MATCHES: 'matches';
INCLUDES: 'includes';
WHERE: 'where';
WHEN: 'when';
LET: 'let';

// ---- Words that begin a clause

RULE: 'rule';
ID: 'id';
VERSION: 'version';
CATEGORY: 'category';
ATTACK: 'attack';
SEVERITY: 'severity';
ENABLED: 'enabled';
PROTOTYPE: 'prototype';
REFERENCES: 'references';
DESCRIPTION: 'description';
STATUS: 'status';
AUTHOR: 'author';
DATE: 'date';
MODIFIED: 'modified';
FALSEPOSITIVES: 'falsepositives';
RELATED: 'related';
TAGS: 'tags';
LICENSE: 'license';
LOGSOURCE: 'logsource';
SCHEMA: 'schema';
ORIGIN: 'origin';
WAS: 'was';
EXPORT: 'export';
SUPPRESSION: 'suppression';
THRESHOLD: 'threshold';
AGGREGATE: 'aggregate';
CHAIN: 'chain';
FIRST: 'first';
OUTLIER: 'outlier';
SIGNAL: 'signal';

// ---- Words inside clauses

ALL: 'all';
ANY: 'any';
AS: 'as';
BECAUSE: 'because';
BY: 'by';
DAILY: 'daily';
DEFAULT: 'default';
DEFINITION: 'definition';
DEVIATION: 'deviation';
ELSE: 'else';
EXCEPT: 'except';
FIELD: 'field';
FLOOR: 'floor';
FROM: 'from';
HAVING: 'having';
HOURLY: 'hourly';
JAVA: 'java';
LEARN: 'learn';
MISSING: 'missing';
NAME: 'name';
NETWORK: 'network';
OF: 'of';
ON: 'on';
ORDERED: 'ordered';
PRODUCT: 'product';
RETAIN: 'retain';
SEEN: 'seen';
SERVICE: 'service';
STEP: 'step';
SUMMARY: 'summary';
TIMES: 'times';
TO: 'to';
WITHIN: 'within';

// ---- Names

IDENTIFIER: [A-Za-z_] [A-Za-z_0-9]*;
QUOTED_NAME: '`' ('``' | ~[`\r\n])+ '`';        // two backticks inside stand for one

// ---- Constants

NUMBER: DIGITS ('.' DIGITS)? ([eE] [+-]? DIGITS)?;
DURATION: DIGITS [smhd];
RAW_TEXT: '\'' ~['\r\n]* '\'';                  // no escapes
ESCAPED_TEXT: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"';
TEXT_BLOCK: '"""' ('\\' . | ~'\\')*? '"""';
REGEX: '/' { patternMayStand() }? ('\\' ~[\r\n] | ~[/*\\\r\n]) ('\\' ~[\r\n] | ~[/\\\r\n])* '/' [A-Za-z]*;
JSON: '{' { restOfJson(); };                    // up to the brace that closes it

fragment DIGITS: [0-9]+;

// ---- Marks

EQUAL: '=';
NOT_EQUAL: '!=';
LESS: '<';
LESS_OR_EQUAL: '<=';
GREATER: '>';
GREATER_OR_EQUAL: '>=';
EQUAL_TILDE: '=~';
NOT_TILDE: '!~';
TILDE: '~';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
DOT: '.';
COMMA: ',';
ARROW: '->';
OPEN: '(';
CLOSE: ')';
OPEN_SQUARE: '[';
CLOSE_SQUARE: ']';

// ---- What means nothing

BLANK: [ \t\r\n\f\uFEFF]+ -> skip;
LINE_COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT: '/*' .*? '*/' -> channel(HIDDEN);

// ---- Mistakes

MALFORMED_NUMBER: [0-9] [A-Za-z_0-9.]*;
FOREIGN_OPERATOR: '==' | '===' | '&&' | '||' | '!' | '<>';
FOREIGN_COMMENT: '//' ~[\r\n]*;
CURLY_TEXT
    : [\u2018\u2019\u201A\u201B] ~[\u2018\u2019\u201A\u201B\r\n]* [\u2018\u2019]
    | [\u201C\u201D\u201E\u201F] ~[\u201C\u201D\u201E\u201F\r\n]* [\u201C\u201D]
    ;
UNCLOSED_RAW_TEXT: '\'' ~['\r\n]*;
UNCLOSED_ESCAPED_TEXT: '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'?;
UNCLOSED_TEXT_BLOCK: '"""' { restOfFile(); };
UNCLOSED_NAME: '`' ~[`\r\n]*;
UNCLOSED_REGEX: '/' { patternMayStand() }? ('\\' ~[\r\n] | ~[/*\\\r\n]) ('\\' ~[\r\n] | ~[/\\\r\n])*;
UNCLOSED_COMMENT: '/*' { restOfFile(); };
INVALID: .;
