-- ${query.rule.slug}: ${query.rule.title}
<#if query.says??>
-- ${query.says}
</#if>
--
<#if query.threshold??>
-- Gives a row for each record and entity for which the rule's threshold is reached.
<#else>
-- Gives a row for each record and entity that the rule signals.
</#if>
-- Reads the table or view `records` with the columns:
--   position BIGINT                  the order of arrival
--   time BIGINT                      milliseconds since 1970-01-01T00:00:00Z
<#list query.rule.columns as column>
--   ${column.quoted} ${column.type}
</#list>
<#if query.rule.readsRawEvent>
--   fields MAP(VARCHAR, VARCHAR)     the keys of the raw event
</#if>
-- NULL is what a record does not have. Over Parquet:
--   CREATE VIEW records AS
--   SELECT row_number() OVER (ORDER BY time) AS position, * FROM read_parquet('records/*.parquet');
-- For DuckDB 2.0; what it means is written down in docs/targets/sql.md.

<#list query.macros as macro>
${macro};

</#list>
CREATE OR REPLACE TEMP VIEW selectors AS
SELECT *
FROM (VALUES
<#list query.selectors as selector>
  (${selector?counter}, ${selector.entity}, ${selector.type})<#sep>,</#sep>
</#list>
) AS each_selector (rank, entity, type);

CREATE OR REPLACE TEMP VIEW matched AS
SELECT *
FROM records
WHERE ${query.condition};

WITH selected AS (
  SELECT DISTINCT position, time, entity, value
  FROM (
<#list query.selectors as selector>
    SELECT position, time, ${selector.entity} AS entity, ${selector.value} AS value FROM matched
<#sep>
    UNION ALL
</#sep>
</#list>
  )
  WHERE value <> ''
)<#if query.threshold??>,
arrived AS (
  SELECT position, max(time) OVER (ORDER BY position) AS latest
  FROM records
),
counted AS (
  SELECT *
  FROM (
    SELECT position, time<#list query.threshold.groups as group>, ${group} AS group_${group?counter}</#list><#if query.threshold.counted??>, ${query.threshold.counted} AS counted</#if>
    FROM matched
  )
  JOIN arrived USING (position)
<#list query.threshold.groups as group>
  <#if group?is_first>WHERE<#else> AND</#if> group_${group?counter} IS NOT NULL
</#list>
<#if query.threshold.counted??>
  <#if query.threshold.groups?has_content> AND<#else>WHERE</#if> counted IS NOT NULL
</#if>
),
<#if query.threshold.perEntity>
asked AS (
  SELECT counted.*, selected.entity, selected.value
  FROM counted JOIN selected USING (position)
),
</#if>
fired AS (
  SELECT this.position, this.time<#if query.threshold.perEntity>, this.entity, this.value</#if>, count(<#if query.threshold.counted??>DISTINCT that.counted<#else>*</#if>) AS measure
  FROM <#if query.threshold.perEntity>asked<#else>counted</#if> AS this
  JOIN <#if query.threshold.perEntity>asked<#else>counted</#if> AS that
    ON that.position <= this.position
    AND (that.time BETWEEN this.latest - ${query.threshold.window} AND this.time OR that.position = this.position)
<#if query.threshold.perEntity>
    AND that.entity = this.entity
    AND that.value = this.value
</#if>
<#list query.threshold.groups as group>
    AND that.group_${group?counter} = this.group_${group?counter}
</#list>
  GROUP BY this.position, this.time<#if query.threshold.perEntity>, this.entity, this.value</#if>
  HAVING ${query.threshold.holds}
)
SELECT position, <#if query.threshold.perEntity>time<#else>fired.time</#if>, entity, type, value, measure
FROM fired<#if !query.threshold.perEntity> JOIN selected USING (position)</#if> JOIN selectors USING (entity)
<#else>

SELECT position, time, entity, type, value
FROM selected JOIN selectors USING (entity)
</#if>
ORDER BY position, rank, value;
