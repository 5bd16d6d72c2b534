#!/usr/bin/env python3
"""Compares what Assay reads in lines of Palo Alto firewalls and of Zeek with what other projects read in them.

  .ci/compare/palo-alto-zeek.py [-v] <folder>...

Each folder holds a checkout of a project on GitHub, or the part of one that is named here; its lines and its readings
are its test data, which stays there:

  elastic/integrations                 packages/panw, packages/zeek
  SEKOIA-IO/intake-formats             Palo Alto Networks
  rsyslog/rsyslog                      tests/mmleefparse_basic.sh, and tests/testsuites/qradar_json, where QRadar says
                                       what it read in the line that it forwards
  waterstonsltd/CyberAlarmSecureSensor src/CyberAlarm.SyslogRelay.Domain.Tests
  wazuh/wazuh                          at refs/pull/38216/head: ruleset/decoders/0505-paloalto_decoders.xml, run over
                                       ruleset/testing/tests/paloalto.ini
  apache/metron                        metron-platform/metron-parsing/metron-parsers-common/src/test/resources; its
                                       test has no values: the keys are those that CEFParser.java takes
  OTRF/Microsoft-Sentinel2Go           grocery-list/CEF-Log-Analytics-Agent/README.md (the pairs are split here)
  splunk/splunk-connect-for-syslog     tests/test_leef.py (it has no reading of the pairs: they are split here)
  zeek/zeek                            testing/btest/Baseline (the columns under the names that Zeek gives them)
  brimdata/zed-sample-data             zeek-default and zeek-json, the same events of one network; sup is what super
                                       read in the former. The first thousand lines of each log count
  tenzir/vast                          vast/integration: data/zeek, and what reference has of it as JSON

Lines of TRAFFIC in CSV are compared once more as the firewall writes the same event in its templates for CEF and LEEF,
of which there is little in public; those are counted apart, as "CSV rewritten".

Compared are addresses, ports, protocol, user and time, in the keys that a parser found. A difference is explained by
one of the reasons below, or it is unexplained, and then the exit code is 1. -v prints each difference with its line.
"""
import gzip
import itertools
import json
import re
from datetime import datetime

from comparison import Comparison, Line, ecs, millis, only, ossec, texts


def keys(source, source_port, destination, destination_port, protocol, user):
    return {'source': source, 'source port': source_port, 'destination': destination,
            'destination port': destination_port, 'protocol': protocol, 'user': user}


ZEEK = keys(('id.orig_h', 'src'), ('id.orig_p',), ('id.resp_h', 'dst'), ('id.resp_p', 'p'), ('proto',), ('username',))
LEEF = keys(('src',), ('srcPort',), ('dst',), ('dstPort',), ('proto',), ('SourceUser', 'usrName'))
KEYS = {'palo-alto/ngfw-csv': keys(('source_ip',), ('source_port',), ('dest_ip',), ('dest_port',), ('protocol',),
                                   ('source_user',)),
        'palo-alto/ngfw-cef': keys(('src', 'Source IPv6 Address'), ('spt',), ('dst', 'Destination IPv6 Address'),
                                   ('dpt',), ('proto',), ('suser',)),
        'palo-alto/ngfw-leef': LEEF, 'zeek/json': ZEEK, 'zeek/tsv': ZEEK}
WIDTHS = {'TRAFFIC': (65, 67, 75, 105, 115, 117), 'THREAT': (75, 78, 79, 111, 120, 121, 123)}
ZEEK_LOGS = ('conn', 'dns', 'http', 'notice', 'ssl')


def source_of(line):
    """The source whose line it is meant to be; None for types of logs that none of them reads."""
    if 'CEF:' in line[:300]:
        found = re.search(r'\|Palo Alto Networks\|(?:PAN-OS|LF)\|[^|]*\|(?:[^|]*\|)?(TRAFFIC|THREAT)\|', line)
        return 'palo-alto/ngfw-cef' if found else None
    if 'LEEF:' in line[:300]:
        found = '|Palo Alto Networks|PAN-OS' in line and re.search(r'\|cat=(TRAFFIC|THREAT)\|', line)
        return 'palo-alto/ngfw-leef' if found else None
    if line.startswith('{'):
        return 'zeek/json' if '"id.orig_h"' in line or '"note"' in line else None
    return 'palo-alto/ngfw-csv' if re.match(r'(?:[^,]*,){3}(?:TRAFFIC|THREAT),', line) else None


def sources_of(line):
    return (source_of(line),)


def reading(event):
    """What a project that writes events of the Elastic Common Schema says."""
    return only(ecs(event), ('source', 'source port', 'destination', 'destination port', 'time')) | texts(
        {'protocol': event.get('network', {}).get('transport'),
         'user': event.get('source', {}).get('user', {}).get('name')})


def elastic(folder):
    logs = list(folder.glob('packages/panw/data_stream/panos/_dev/test/pipeline/*.log'))
    for log in 'connection', 'dns', 'http', 'notice', 'ssl':
        logs += folder.glob('packages/zeek/data_stream/' + log + '/_dev/test/pipeline/*.log')
    for log in sorted(logs):
        expected = log.parent / (log.name + '-expected.json')
        for event in json.loads(expected.read_text())['expected'] if expected.exists() else []:
            line = (event or {}).get('event', {}).get('original')
            if line:
                yield line.strip(), reading(event)


def sekoia(folder):
    for test in sorted(folder.glob('Palo Alto Networks/*/tests/*.json')):
        case = json.loads(test.read_text())
        yield case['input']['message'].strip(), reading(case['expected'])


def rsyslog(folder):
    test = folder / 'tests/mmleefparse_basic.sh'
    if test.exists():
        text = test.read_text()
        lines = re.findall(r'-M "\\"(.*)\\""', text)
        for line, said in zip(lines, re.search(r"EXPECTED=\$'(.*)'", text).group(1).split('\\n')):
            _, _, source, destination, _, _, protocol, _ = said.split('|')
            yield line, {'source': source, 'destination': destination, 'protocol': protocol}
    forwarded = folder / 'tests/testsuites/qradar_json'
    for event in forwarded.read_text().split('@cee: ')[1:] if forwarded.exists() else []:
        event = json.JSONDecoder().raw_decode(event)[0]
        if 'LEEF:' in event.get('payload', ''):
            names = {'source': 'src', 'source port': 'srcPort', 'destination': 'dst', 'destination port': 'dstPort',
                     'protocol': 'protocolName', 'time': 'devTimeISO'}
            yield event['payload'].strip(), {name: event[key] for name, key in names.items()}


def wazuh(folder):
    decoders = folder / 'ruleset/decoders/0505-paloalto_decoders.xml'
    tests = folder / 'ruleset/testing/tests/paloalto.ini'
    if not (decoders.exists() and tests.exists()):
        return
    found = re.findall(r'<parent>paloalto-(\w+)</parent>\s*<regex>(.*?)</regex>\s*<order>(.*?)</order>',
                       decoders.read_text(), re.S)
    names = {'srcip': 'source', 'srcport': 'source port', 'dstip': 'destination', 'dstport': 'destination port',
             'protocol': 'protocol', 'srcuser': 'user', 'devTime': 'time'}
    for line in re.findall(r'^log \d+ pass = (.*)$', tests.read_text(), re.M):
        said = {}
        for kind, text, order in found:
            match = '|cat=' + kind.upper() + '|' in line and ossec(text).search(line)
            if match:
                values = dict(zip((key.strip() for key in order.split(',')), match.groups()))
                said.update({names[key]: value for key, value in values.items() if key in names and value})
        yield line, {**said, **({'time': written_out(said['time'])} if 'time' in said else {})}


def written_out(text):
    """A time such as Mar 09 2026 08:50:55 in ISO."""
    return datetime.strptime(re.sub(r' GMT$', '', text.strip()), '%b %d %Y %H:%M:%S').isoformat()


def pairs_of(line):
    """The pairs of a line in CEF."""
    return dict(re.findall(r'(\w+)=(.*?)(?=\s+\w+=|$)', line.split('|', 7)[7]))


def metron(folder):
    for log in sorted(folder.glob('**/parsers/cef/palo.cef')):
        for line in log.read_text().splitlines():
            pairs = pairs_of(line)
            yield line, {'source': pairs['src'], 'source port': pairs['spt'], 'destination': pairs['dst'],
                         'destination port': pairs['dpt'], 'protocol': pairs['app'], 'time': written_out(pairs['rt'])}


def sentinel(folder):
    page = folder / 'grocery-list/CEF-Log-Analytics-Agent/README.md'
    for event in re.findall(r'Sending the following message: (.*)', page.read_text() if page.exists() else ''):
        pairs = pairs_of('CEF: ' + event)
        yield 'CEF: ' + event, {'source': pairs['src'], 'source port': pairs['spt'], 'destination': pairs['dst'],
                                'destination port': pairs['dpt'], 'protocol': pairs['proto'],
                                'time': written_out(pairs['rt'])}


def cyberalarm(folder):
    for test in sorted(folder.glob('**/CefParserTests.cs')):
        for line, said in re.findall(r'"((?:<\d+>[^"]*)?CEF:0\|Palo[^"]*)",\s*new\(([^)]*)\)', test.read_text()):
            parts = [part.strip().strip('"') for part in said.split(',')]
            yield line, {'source': parts[0], 'destination': parts[1], 'source port': parts[2],
                         'destination port': parts[3], 'protocol': parts[4].rsplit('.', 1)[1].lower()}


def sc4s(folder):
    test = folder / 'tests/test_leef.py'
    for line in re.findall(r'\{\{ host \}\} (LEEF:[^"]*)"', test.read_text() if test.exists() else ''):
        pairs = dict(pair.split('=', 1) for pair in line.split('|')[5:] if '=' in pair)
        if '|Palo Alto Networks|' in line:
            yield line, {key: pairs[names[0]] for key, names in LEEF.items() if pairs.get(names[0])}


def zeek(folder):
    """Whole files: lines of Zeek's own logs mean nothing without those before them."""
    for log in sorted(folder.glob('testing/btest/Baseline/**/*.log')):
        text = log.read_text(errors='replace') if log.is_file() else ''
        path = re.search(r'^#path\t(\w+)$', text, re.M)
        if path and path.group(1) in ZEEK_LOGS and '\ufffd' not in text:
            yield from tsv(text.split('\n'), lambda row: row)


def tsv(lines, read):
    """The lines of one of Zeek's own logs, with what read says of a row; None is not compared."""
    fields = []
    for line in lines:
        row = None
        if line.startswith('#fields\t'):
            fields = line.split('\t')[1:]
        elif line and not line.startswith('#') and len(line.split('\t')) == len(fields):
            row = read({key: value for key, value in zip(fields, line.split('\t')) if value not in ('-', '(empty)')})
        yield Line(line, row and ends(row), ('zeek/tsv',))


def ends(row):
    """What is compared of an event of Zeek, from its fields."""
    said = {name: next((row[key] for key in candidates if row.get(key) is not None), None)
            for name, candidates in ZEEK.items()}
    return texts({**said, 'time': row.get('ts')})


def same_event(row):
    return row.get('uid'), millis(str(row['ts']))


def super_(folder):
    """The readings are found by the connection and the time: the formats have the events in different orders."""
    for sup in sorted(folder.glob('sup/*.sup.gz')):
        name = sup.name.removesuffix('.sup.gz')
        if name in ZEEK_LOGS:
            events = list(itertools.islice(written(gzip.decompress(sup.read_bytes()).decode()), 2000))
            known = {same_event(event): event for event in events}
            log = gzip.decompress((folder / f'zeek-default/{name}.log.gz').read_bytes()).decode()
            yield from tsv(log.split('\n')[:1000], lambda row: known.get(same_event(row)))
            log = gzip.decompress((folder / f'zeek-json/{name}.json.gz').read_bytes()).decode()
            for line in log.splitlines()[:1000]:
                event = known.get(same_event(json.loads(line)))
                yield Line(line, event and ends(event), ('zeek/json',))


def written(text):
    """The events of a text of super: records over several lines, a type behind some values."""
    for block in re.findall(r'^\{$(.*?)^\}$', text, re.S | re.M):
        event = {}
        for key, value in re.findall(r'^ +(\w+): ([^\n{\[|]+?),?$', block, re.M):
            if not value.startswith('null'):
                address = key.endswith('_h') or key in ('src', 'dst')
                event.setdefault('id.' + key if re.match(r'(orig|resp)_[hp]$', key) else key,
                                 value if address else re.sub(r'::.*', '', value).strip('"') if key != 'ts' else value)
        yield event


def vast(folder):
    known = {}
    for reference in sorted(folder.glob('vast/integration/reference/**/*.ref')):
        for line in reference.read_text().splitlines():
            event = json.loads(line) if line.startswith('{"') else {}
            for key, value in (event.get('id') or {}).items() if isinstance(event.get('id'), dict) else []:
                event['id.' + key] = value
            if 'id.orig_h' in event and 'uid' in event:
                event['ts'] = to_microseconds(event['ts'])
                known.setdefault(same_event(event), event)
    for log in sorted(folder.glob('vast/integration/data/zeek/*.log.gz')):
        if log.name.removesuffix('.log.gz') in ZEEK_LOGS:
            yield from tsv(gzip.decompress(log.read_bytes()).decode().split('\n'),
                           lambda row: known.get(same_event(row)))
    events = folder / 'vast/integration/data/zeek/zeek.json'
    for line in events.read_text().splitlines() if events.exists() else []:
        row = json.loads(line)
        event = known.get(same_event(row)) if 'ts' in row and 'uid' in row else None
        if event and row.get('_path', 'conn') in ZEEK_LOGS:
            yield Line(line, ends(event), ('zeek/json',))


def to_microseconds(text):
    """VAST keeps times as doubles; the logs have microseconds."""
    whole, _, fraction = text.partition('.')
    return whole + '.' + f'{round(int((fraction + "0" * 9)[:9]) / 1000):06d}'


def reason(case, key, ours, theirs):
    found = case.keys
    if key == 'user' and ours is not None:
        if theirs.lower() == (found.get('source_user_domain', '') + '\\' + ours).lower():
            return 'user: without the domain, which has a key of its own, as in Cloud SIEM'
        if theirs in (ours.split('\\')[-1], ours.split('@')[0]):
            return 'user: with the domain the line has, as in Cloud SIEM; there it is cut off'
    if key == 'time':
        if 'XXXXXX' in theirs:
            return 'time: blotted out in the line by the project'
        if '+' in theirs and millis(theirs.split('+')[0]) == ours:
            return 'time: without a zone in the line; UTC was said here, another zone there'
        if re.match(r'\d{1,2}/\d{1,2}/\d\d \d', found.get('pan_timestamp', '')):
            return 'time: the columns were rewritten and hold no time of PAN-OS; here the header of the message has it'
        precise = found.get('high_resolution_timestamp')
        if precise and millis(precise) == ours:
            return 'time: from the one column that says its zone; there from another column'
        received = found.get('receive_time')
        if received and millis(received.replace('/', '-').replace(' ', 'T')) == millis(theirs):
            return 'time: of the event here, of its reception there'
        start = re.match(r'[A-Z][a-z]{2} \d\d \d{4} [\d:]{8}', found.get('start', ''))
        if start and millis(datetime.strptime(start.group(), '%b %d %Y %H:%M:%S').isoformat()) == millis(theirs):
            return 'time: of the log here (rt, as in Cloud SIEM), of the start of the session there'
    if key == 'protocol' and ours is not None and theirs == found.get('app'):
        return 'protocol: there that of the application, which has a key of its own here'
    if key == 'protocol' and ours is None and theirs == 'tcp' and {'established', 'trans_depth'} & set(found):
        return 'protocol: not in ssl and http logs; there it is supposed'
    if key == 'protocol' and ours is not None and ours.lower() == theirs.lower():
        return 'protocol: spelt as in the line here, made uniform there'
    return None


def unread(case):
    source, line = case.source, case.line
    if source == 'palo-alto/ngfw-csv':
        count = len(re.sub(r'"(?:[^"]|"")*"', '', line).split(','))
        kind = line.split(',')[3]
        if count not in WIDTHS[kind]:
            return f'no record: {kind} of {count} columns, which no version of PAN-OS that is read writes'
    if source == 'palo-alto/ngfw-cef' and ' act=' not in line:
        return 'no record: the line has no act= and counts as cut short'
    if source == 'palo-alto/ngfw-cef' and re.search(r'\|PAN-OS\|[^|]*\|(?:TRAFFIC|THREAT)\|', line):
        return 'no record: PAN-OS with type and subtype as Log Forwarding has them, where Cloud SIEM makes none either'
    return None


def rewritten(lines):
    """Lines of TRAFFIC in CSV as the firewall writes the same event in its templates for CEF and LEEF, with what the
    project reads in the CSV. Public test data has few lines in these formats; the templates are the vendor's."""
    for line, said in lines:
        if source_of(line) == 'palo-alto/ngfw-csv' and ',TRAFFIC,' in line and '"' not in line and '=' not in line:
            column = [''] + line.split(',')
            if len(column) - 1 in WIDTHS['TRAFFIC'] and re.match(r'\d{4}/', column[7]):
                at = datetime.strptime(column[7], '%Y/%m/%d %H:%M:%S').strftime('%b %d %Y %H:%M:%S')
                said = {key: value for key, value in said.items() if key != 'time' or millis(value) % 1000 == 0}
                yield (f'CEF:0|Palo Alto Networks|PAN-OS|10.0.0|{column[5]}|TRAFFIC|1|rt={at} GMT deviceExternalId='
                       f'{column[3]} src={column[8]} dst={column[9]} sourceTranslatedAddress={column[10]} '
                       f'destinationTranslatedAddress={column[11]} cs1Label=Rule cs1={column[12]} suser={column[13]} '
                       f'duser={column[14]} app={column[15]} spt={column[25]} dpt={column[26]} sourceTranslatedPort='
                       f'{column[27]} destinationTranslatedPort={column[28]} proto={column[30]} act={column[31]}', said)
                yield (f'LEEF:1.0|Palo Alto Networks|PAN-OS Syslog Integration|10.0.0|{column[31]}|cat=TRAFFIC|'
                       f'SerialNumber={column[3]}|Type=TRAFFIC|Subtype={column[5]}|devTime={at} GMT|src={column[8]}|'
                       f'dst={column[9]}|srcPostNAT={column[10]}|dstPostNAT={column[11]}|RuleName={column[12]}|'
                       f'usrName={column[13]}|SourceUser={column[13]}|DestinationUser={column[14]}|'
                       f'Application={column[15]}|srcPort={column[25]}|dstPort={column[26]}|proto={column[30]}|'
                       f'action={column[31]}', said)


Comparison(KEYS, {'elastic/integrations': elastic, 'SEKOIA-IO/intake-formats': sekoia, 'rsyslog/rsyslog': rsyslog,
                  'splunk/splunk-connect-for-syslog': sc4s, 'waterstonsltd/CyberAlarmSecureSensor': cyberalarm,
                  'wazuh/wazuh': wazuh, 'apache/metron': metron, 'OTRF/Microsoft-Sentinel2Go': sentinel,
                  'zeek/zeek': zeek, 'brimdata/zed-sample-data': super_, 'tenzir/vast': vast},
           {'elastic/integrations (CSV rewritten)': lambda folder: rewritten(elastic(folder)),
            'SEKOIA-IO/intake-formats (CSV rewritten)': lambda folder: rewritten(sekoia(folder))},
           sources_of, reason, unread, timezone='UTC', received='2027-01-01T00:00:00Z').main(__doc__)
