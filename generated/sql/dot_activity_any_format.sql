-- dot_activity_any_format: Possible DNS over TLS (DoT) Activity in Any Log Format
-- An internal host talks to the DNS-over-TLS service port, 853/tcp, of an external host, or to a listed proxy that can carry the connection outside.  This is what dot_activity looks for, and here also in logs to which it is blind: those that spell the protocol TCP, 6 or tcp/ip, that leave it out and can only be about TCP, that name the service and not the port, and those of Cisco ASA, which has the two sides of a connection the other way round where it leaves for a less trusted interface.  Because of these, both sides are entities of a signal. The one at port 853 is the resolver or the proxy. Where ASA's message about the end of a connection stands alone, one from outside that comes from port 853 looks the same.  Guest networks and the organization's own DNS servers are left out.
--
-- Gives a row for each record and entity for which the rule's threshold is reached.
-- Reads the table or view `records` with the columns:
--   position BIGINT                  the order of arrival
--   time BIGINT                      milliseconds since 1970-01-01T00:00:00Z
--   "application" VARCHAR
--   "bro_ssl_version" VARCHAR
--   "device_hostname" VARCHAR
--   "device_ip" VARCHAR
--   "dstDevice_ip" VARCHAR
--   "dstDevice_ip_isInternal" BOOLEAN
--   "dstPort" BIGINT
--   "http_method" VARCHAR
--   "ipProtocol" VARCHAR
--   "listMatches" VARCHAR[]
--   "metadata_deviceEventId" VARCHAR
--   "metadata_product" VARCHAR
--   "srcDevice_hostname" VARCHAR
--   "srcDevice_ip" VARCHAR
--   "srcDevice_ip_isInternal" BOOLEAN
--   "srcPort" BIGINT
--   "user_username" VARCHAR
--   fields MAP(VARCHAR, VARCHAR)     the keys of the raw event
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
  (5, 'dstDevice_ip', '_ip'),
  (6, 'user_username', '_username')
) AS each_selector (rank, entity, type);

CREATE OR REPLACE TEMP VIEW matched AS
SELECT *
FROM records
WHERE (lower("ipProtocol") IN ('tcp', 'tcp/ip', '6') OR coalesce("ipProtocol" = '', true) AND (lower(fields['proto']) = 'udp') IS NOT TRUE AND (lower(fields['proto']) = 'tcp' OR ("http_method" IS NULL) IS NOT TRUE OR (starts_with("bro_ssl_version", 'SSL') OR starts_with("bro_ssl_version", 'TLS')) AND lower(fields['established']) = 'true')) AND ((fields['asa_direction'] = 'outbound') IS NOT TRUE AND ("dstPort" = 853 OR "dstPort" IS NULL AND lower("application") = 'domain-s') AND "srcDevice_ip_isInternal" = true AND ("dstDevice_ip_isInternal" = false OR len(list_filter("listMatches", lambda assay_1: assay_1 = 'proxy_servers_dst')) > 0) OR "metadata_product" = 'ASA' AND (fields['asa_direction'] = 'outbound' OR "metadata_deviceEventId" = '302014' AND "dstPort" >= 1024) AND "srcPort" = 853 AND "dstDevice_ip_isInternal" = true AND ("srcDevice_ip_isInternal" = false OR len(list_filter("listMatches", lambda assay_2: assay_2 = 'proxy_servers_src')) > 0)) AND (len(list_filter("listMatches", lambda assay_3: assay_3 IN ('guest_networks', 'dns_servers'))) > 0) IS NOT TRUE;

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
    SELECT position, time, 'dstDevice_ip' AS entity, "dstDevice_ip" AS value FROM matched
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
