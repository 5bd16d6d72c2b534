-- dot_over_udp: Possible Encrypted DNS over UDP (DTLS or QUIC)
-- An internal host sends UDP to port 853 of an external host, or to a listed proxy: DNS over DTLS (RFC 8094) or, far more often today, DNS over QUIC (RFC 9250).  This is what dot_activity cannot see, because it asks for TCP.
--
-- Gives a row for each record and entity for which the rule's threshold is reached.
-- Reads the table or view `records` with the columns:
--   position BIGINT                  the order of arrival
--   time BIGINT                      milliseconds since 1970-01-01T00:00:00Z
--   "device_hostname" VARCHAR
--   "device_ip" VARCHAR
--   "dstDevice_ip_isInternal" BOOLEAN
--   "dstPort" BIGINT
--   "ipProtocol" VARCHAR
--   "listMatches" VARCHAR[]
--   "srcDevice_hostname" VARCHAR
--   "srcDevice_ip" VARCHAR
--   "srcDevice_ip_isInternal" BOOLEAN
--   "user_username" VARCHAR
-- NULL is what a record does not have. Over Parquet:
--   CREATE VIEW records AS
--   SELECT row_number() OVER (ORDER BY time) AS position, * FROM read_parquet('records/*.parquet');
-- For DuckDB 2.0; what it means is written down in docs/targets/sql.md.

CREATE OR REPLACE TEMP VIEW selectors AS
SELECT *
FROM (VALUES
  (1, 'device_hostname', '_hostname'),
  (2, 'device_ip', '_ip'),
  (3, 'srcDevice_hostname', '_hostname'),
  (4, 'srcDevice_ip', '_ip'),
  (5, 'user_username', '_username')
) AS each_selector (rank, entity, type);

CREATE OR REPLACE TEMP VIEW matched AS
SELECT *
FROM records
WHERE "ipProtocol" = 'udp' AND "dstPort" = 853 AND "srcDevice_ip_isInternal" = true AND ("dstDevice_ip_isInternal" = false OR len(list_filter("listMatches", lambda assay_1: assay_1 = 'proxy_servers_dst')) > 0) AND (len(list_filter("listMatches", lambda assay_2: assay_2 IN ('guest_networks', 'dns_servers'))) > 0) IS NOT TRUE;

WITH selected AS (
  SELECT DISTINCT position, time, entity, value
  FROM (
    SELECT position, time, 'device_hostname' AS entity, "device_hostname" AS value FROM matched
    UNION ALL
    SELECT position, time, 'device_ip' AS entity, "device_ip" AS value FROM matched
    UNION ALL
    SELECT position, time, 'srcDevice_hostname' AS entity, "srcDevice_hostname" AS value FROM matched
    UNION ALL
    SELECT position, time, 'srcDevice_ip' AS entity, "srcDevice_ip" AS value FROM matched
    UNION ALL
    SELECT position, time, 'user_username' AS entity, "user_username" AS value FROM matched
  )
  WHERE value <> ''
),
arrived AS (
  SELECT position, max(time) OVER (ORDER BY position) AS latest
  FROM records
),
counted AS (
  SELECT *
  FROM (
    SELECT position, time
    FROM matched
  )
  JOIN arrived USING (position)
),
asked AS (
  SELECT counted.*, selected.entity, selected.value
  FROM counted JOIN selected USING (position)
),
fired AS (
  SELECT this.position, this.time, this.entity, this.value, count(*) AS measure
  FROM asked AS this
  JOIN asked AS that
    ON that.position <= this.position
    AND (that.time BETWEEN this.latest - 300000 AND this.time OR that.position = this.position)
    AND that.entity = this.entity
    AND that.value = this.value
  GROUP BY this.position, this.time, this.entity, this.value
  HAVING measure >= 1
)
SELECT position, time, entity, type, value, measure
FROM fired JOIN selectors USING (entity)
ORDER BY position, rank, value;
