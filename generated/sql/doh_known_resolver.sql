-- doh_known_resolver: Connection to a Known DNS over HTTPS (DoH) Resolver
-- An internal host connects to port 443 of a resolver that is known to answer DNS over HTTPS (RFC 8484).  DNS over HTTPS shares its port with the rest of the web, so only the address of the resolver gives it away. The match list doh_resolvers names them; a browser with its provider's default setting is the usual reason.
--
-- Gives a row for each record and entity that the rule signals.
-- Reads the table or view `records` with the columns:
--   position BIGINT                  the order of arrival
--   time BIGINT                      milliseconds since 1970-01-01T00:00:00Z
--   "device_hostname" VARCHAR
--   "device_ip" VARCHAR
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
WHERE "dstPort" = 443 AND "ipProtocol" IN ('tcp', 'udp') AND "srcDevice_ip_isInternal" = true AND len(list_filter("listMatches", lambda assay_1: assay_1 = 'doh_resolvers')) > 0 AND (len(list_filter("listMatches", lambda assay_2: assay_2 IN ('guest_networks', 'dns_servers'))) > 0) IS NOT TRUE;

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
)
SELECT position, time, entity, type, value
FROM selected JOIN selectors USING (entity)
ORDER BY position, rank, value;
