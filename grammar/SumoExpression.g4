// The expressions of Sumo Logic Cloud SIEM's rules, as far as they are documented or found in published rules.
// docs/targets/sumo.md says what they mean.
//
// Keywords, functions, `true` and `false` may be written in any case; names of fields and everything in quotes may
// not. Operators that may repeat are loops, so that the depth of a parse is the depth of the author's brackets and
// never the length of an expression.

grammar SumoExpression;

options { caseInsensitive = true; }

@lexer::members {
  /** Whether a backslash in double quotes stands before any character, as in C, or only before a quote. */
  boolean escapesAsInC;
}

// ---- Conditions, from the loosest binding to the tightest

whole: expression EOF;

expression: conjunction ((OR | BARS) conjunction)*;

conjunction: negation ((AND | AMPERSANDS) negation)*;

// `NOT a = b` is `NOT (a = b)`, and `NOT a AND b` is `(NOT a) AND b`.
negation: (NOT | BANG)* predicate;

predicate: operand test?;

test
    : comparator operand                                      # comparison
    | IS NOT? NULL                                            # nullTest
    | NOT? BETWEEN operand AND operand                        # between
    | NOT? IN OPEN operand (COMMA operand)* CLOSE             # in
    | NOT? operator = (LIKE | RLIKE) operand                  # textTest
    | (NOT | BANG)? (MATCHES_PATTERN | MATCHES operand)       # matches
    ;

comparator: EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL;

// ---- Values

operand: term ((PLUS | MINUS) term)*;

term: factor ((STAR | SLASH) factor)*;

factor: MINUS* primary;

primary
    : text                                                                    # textConstant
    | NUMBER                                                                  # numberConstant
    | (TRUE | FALSE)                                                          # truth
    | NULL                                                                    # nothing
    | OPEN expression CLOSE                                                   # group
    | OPEN_SQUARE (operand (COMMA operand)*)? CLOSE_SQUARE                    # list
    | THREAT_MATCH OPEN fields COMMA indicator (COMMA scope = NAME)? CLOSE    # threatMatch
    | NAME OPEN (expression (COMMA expression)*)? CLOSE                       # call
    | path                                                                    # field
    ;

// Several dots lead to one key: `fields.a.b` is `fields['a.b']`. Elements of arrays count from zero.
path: NAME step*;

step
    : DOT member
    | OPEN_SQUARE (text | NUMBER) CLOSE_SQUARE
    ;

member: NAME | AND | OR | NOT | IN | IS | NULL | TRUE | FALSE | BETWEEN | LIKE | RLIKE | MATCHES | THREAT_MATCH;

text: RAW_TEXT | QUOTED_TEXT | TEXT_AS_IN_C;

// ---- What hasThreatMatch looks for: a language of its own, over the attributes of indicators and not over fields

fields: OPEN_SQUARE path (COMMA path)* CLOSE_SQUARE;

indicator: indicators (OR indicators)*;

indicators: attributeTest (AND attributeTest)*;

attributeTest
    : attribute = NAME (comparator | AT_MOST | AT_LEAST) (text | MINUS? NUMBER)
    | OPEN indicator CLOSE
    ;

// ---- Keywords

AND: 'and';
OR: 'or';
NOT: 'not';
IN: 'in';
IS: 'is';
NULL: 'null';
TRUE: 'true';
FALSE: 'false';
BETWEEN: 'between';
LIKE: 'like';
RLIKE: 'rlike';
MATCHES: 'matches';
THREAT_MATCH: 'hasThreatMatch';

// A pattern is possible only right after its operator, so it is one word with it; any other slash divides.
MATCHES_PATTERN: 'matches' (BLANKS | REMARK)* '/' PATTERN? '/';

NAME: [a-z_] [a-z0-9_]*;

// ---- Constants

NUMBER: [0-9]+ ('.' [0-9]+)? ('e' [+-]? [0-9]+)?;
RAW_TEXT: '\'' ~'\''* '\'';                     // no escapes, so no single quote inside
QUOTED_TEXT: '"' { !escapesAsInC }? QUOTED* '"';
TEXT_AS_IN_C: '"' { escapesAsInC }? ('\\' . | ~["\\])* '"';

fragment QUOTED: '\\'* (~["\\] | '\\' '"');     // \" is a quote; any other backslash is one
fragment PATTERN: PATTERN_START PATTERN_PART*;
fragment PATTERN_START: '\\' . | ~[/\\*];       // a star would begin a comment
fragment PATTERN_PART: '\\' . | ~[/\\];

// ---- Marks

EQUAL: '=' | '==';
NOT_EQUAL: '!=' | '<>';
LESS: '<';
LESS_OR_EQUAL: '<=';
GREATER: '>';
GREATER_OR_EQUAL: '>=';
AT_MOST: '=<';
AT_LEAST: '=>';
AMPERSANDS: '&&';
BARS: '||';
BANG: '!';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
DOT: '.';
COMMA: ',';
OPEN: '(';
CLOSE: ')';
OPEN_SQUARE: '[';
CLOSE_SQUARE: ']';

// ---- What means nothing

BLANK: BLANKS -> skip;
COMMENT: REMARK -> skip;

fragment BLANKS: [ \t\r\n\f\u000B\u00A0\uFEFF]+;  // rules are pasted together in editors and browsers
fragment REMARK: '/*' (~'*' | '*'+ ~[*/])* '*'+ '/';

// ---- Mistakes

UNCLOSED_TEXT: '\'' ~'\''*;
UNCLOSED_QUOTED_TEXT: '"' { !escapesAsInC }? QUOTED* '\\'*;
UNCLOSED_TEXT_AS_IN_C: '"' { escapesAsInC }? ('\\' . | ~["\\])* '\\'?;
UNCLOSED_PATTERN: 'matches' (BLANKS | REMARK)* '/' PATTERN_START PATTERN_PART* '\\'?;
UNCLOSED_COMMENT: '/*' (~'*' | '*'+ ~[*/])* '*'*;
INVALID: .;
