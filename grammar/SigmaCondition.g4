// The condition of a Sigma rule: which of its searches have to find something.
//
//   selection and not 1 of filter_main_*
//
// `not` binds tighter than `and`, `and` tighter than `or`, and `1 of …` tighter than all three. Words are lower case.
// Only words, patterns and parentheses mean anything; whatever else is written becomes a token at the bottom, so that
// a mistake is reported where it stands.

grammar SigmaCondition;

condition: alternatives EOF;

alternatives: conjunction (OR conjunction)*;

conjunction: negation (AND negation)*;

negation: NOT* primary;

primary
    : quantity OF (THEM | PATTERN)
    | name
    | OPEN alternatives CLOSE
    ;

// `1 of` and `any of` say the same. No other number is possible.
quantity: ONE | ANY | ALL;

// A search may have the name of a word that is none where it stands.
name: NAME | ONE | ANY | ALL | OF | THEM;

AND: 'and';
OR: 'or';
NOT: 'not';
ONE: '1';
ANY: 'any';
ALL: 'all';
OF: 'of';
THEM: 'them';
OPEN: '(';
CLOSE: ')';

NAME: LETTER+;

// Every `*` stands for any run of characters of a name.
PATTERN: LETTER* '*' (LETTER | '*')*;

fragment LETTER: [A-Za-z0-9_-];

BLANK: [ \t\r\n]+ -> skip;

// Where the obsolete aggregations begin: `selection | count() > 5`.
PIPE: '|';

OTHER: .;
