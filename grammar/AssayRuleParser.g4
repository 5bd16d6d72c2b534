// Assay's rule language. docs/language.md explains it; this is its exact form.
//
// Line breaks mean nothing here. Operators that may repeat are loops, so that the depth of a parse is the depth of
// the author's parentheses and never the length of a condition.

parser grammar AssayRuleParser;

options { tokenVocab = AssayRuleLexer; }

// ---- A file and its rules

file: declaration* EOF;

declaration: head clause*;

head: RULE name text?;

// Clauses come in any order. Which may repeat, and which must be there, is for the checker to say.
clause
    : textClause
    | textListClause
    | versionClause
    | flagClause
    | severityClause
    | suppressionClause
    | logsourceClause
    | relatedClause
    | originClause
    | exportExceptClause
    | letClause
    | whenClause
    | thresholdClause
    | aggregateClause
    | chainClause
    | firstSeenClause
    | outlierClause
    | signalClause
    ;

// ---- Clauses of the head

textClause
    : key = (ID | CATEGORY | DESCRIPTION | STATUS | AUTHOR | DATE | MODIFIED | LICENSE | SCHEMA) text
    ;

textListClause: key = (ATTACK | REFERENCES | FALSEPOSITIVES | TAGS | WAS) text (COMMA text)*;

versionClause: VERSION number;

flagClause: key = (ENABLED | PROTOTYPE) truth;

severityClause
    : SEVERITY
    ( number
    | FROM path (DEFAULT number)?
    | OF path OPEN severityCase (COMMA severityCase)* CLOSE
    )
    ;

severityCase: (text | number (TO number)? | MISSING) ARROW number | ELSE number;

suppressionClause: SUPPRESSION duration;

// The category comes first: later it would be the rule's own category.
logsourceClause: LOGSOURCE (CATEGORY text logsourcePart* | logsourcePart+);

logsourcePart: key = (PRODUCT | SERVICE | DEFINITION) text;

relatedClause: RELATED relation (COMMA relation)*;

relation: name text;

originClause: ORIGIN text JSON;

exportExceptClause: EXPORT EXCEPT exportTarget (COMMA exportTarget)* BECAUSE text;

// Targets have hyphens in their names, which no other name can have.
exportTarget: name (MINUS name)*;

// ---- Conditions

letClause: LET name EQUAL expression;

whenClause: WHEN expression;

// ---- Rule types

thresholdClause: THRESHOLD aggregate comparator number WITHIN duration grouping?;

aggregateClause: AGGREGATE namedAggregate (COMMA namedAggregate)* WITHIN duration grouping? HAVING expression;

chainClause: CHAIN ORDERED? WITHIN duration grouping? step+;

step: STEP (WHEN expression | RULE text) (TIMES number)?;

firstSeenClause: FIRST SEEN operand (COMMA operand)* grouping? LEARN duration RETAIN duration;

outlierClause
    : OUTLIER aggregate bucket = (HOURLY | DAILY) grouping? DEVIATION number (FLOOR number)?
      LEARN duration RETAIN duration
    ;

namedAggregate: name EQUAL aggregate;

aggregate: name OPEN expression? (WHERE expression)? CLOSE;

grouping: BY path (COMMA path)*;

// ---- The signal

signalClause: SIGNAL ON entitySelector (COMMA entitySelector)* signalPart*;

entitySelector: path (AS name)?;

signalPart: key = (NAME | SUMMARY | DESCRIPTION) text;

// ---- Expressions, from the loosest binding to the tightest

expression: conjunction (OR conjunction)*;

conjunction: negation (AND negation)*;

negation: NOT* predicate;

predicate
    : EXISTS (path | OPEN path CLOSE)
    | (ANY | ALL) OF (letPattern | OPEN letPattern (COMMA letPattern)* CLOSE)
    | operand test?
    ;

test
    : comparator operand
    | IS NOT? NULL
    | NOT?
    ( IN (TILDE? operandList | NETWORK (text | OPEN text (COMMA text)* CLOSE))
    | BETWEEN operand AND operand
    | textOperator TILDE? values
    | MATCHES patterns
    | INCLUDES values
    )
    ;

comparator: EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL | EQUAL_TILDE | NOT_TILDE;

textOperator: CONTAINS | STARTSWITH | ENDSWITH | LIKE;

// Several values stand in parentheses; an operand that begins with one is therefore always a list.
values: (ANY | ALL) operandList | operandList | operand;

operandList: OPEN operand (COMMA operand)* CLOSE;

patterns
    : JAVA quantifier = (ANY | ALL)? (text | OPEN text (COMMA text)* CLOSE)
    | quantifier = (ANY | ALL)? (REGEX | OPEN REGEX (COMMA REGEX)* CLOSE)
    ;

letPattern: name STAR?;

operand: term ((PLUS | MINUS) term)*;

term: factor ((STAR | SLASH) factor)*;

factor: MINUS* primary;

primary
    : constant
    | ANY FIELD
    | name (OPEN (expression (COMMA expression)*)? CLOSE | pathStep*)
    | OPEN expression CLOSE
    | OPEN_SQUARE (expression (COMMA expression)*)? CLOSE_SQUARE
    ;

path: name pathStep*;

pathStep
    : DOT name
    | OPEN_SQUARE (text | NUMBER) CLOSE_SQUARE
    ;

// ---- Constants and names

constant: text | NUMBER | truth | duration;

text: RAW_TEXT | ESCAPED_TEXT | TEXT_BLOCK;

number: MINUS? NUMBER;

truth: TRUE | FALSE;

duration: DURATION;

name: IDENTIFIER | QUOTED_NAME | contextualWord;

// The words of the language that are names as well.
contextualWord
    : RULE | ID | VERSION | CATEGORY | ATTACK | SEVERITY | ENABLED | PROTOTYPE | REFERENCES | DESCRIPTION | STATUS
    | AUTHOR | DATE | MODIFIED | FALSEPOSITIVES | RELATED | TAGS | LICENSE | LOGSOURCE | SCHEMA | ORIGIN | WAS
    | EXPORT | SUPPRESSION | THRESHOLD | AGGREGATE | CHAIN | FIRST | OUTLIER | SIGNAL
    | ALL | ANY | AS | BECAUSE | BY | DAILY | DEFAULT | DEFINITION | DEVIATION | ELSE | EXCEPT | FIELD | FLOOR | FROM
    | HAVING | HOURLY | JAVA | LEARN | MISSING | NAME | NETWORK | OF | ON | ORDERED | PRODUCT | RETAIN | SEEN | SERVICE
    | STEP | SUMMARY | TIMES | TO | WITHIN
    ;
