#!/usr/bin/env python3
"""Compares what Assay reads in lines of Cisco firewalls with what other projects read in the same lines.

  .ci/compare/cisco.py [-v] <folder>...

Each folder holds a checkout of a project on GitHub, or the part of one that is named here; its lines and its readings
are its test data, which stays there:

  elastic/integrations                     packages/cisco_asa, packages/cisco_ftd
  SEKOIA-IO/intake-formats                 Cisco/cisco-secure-firewall
  logstash-plugins/logstash-patterns-core  spec/patterns/firewalls_spec.rb

Nobody was found to publish lines of eStreamer as eNcore writes them in JSON. (The history of
CiscoSecurity/fp-05-firepower-cef-connector-arcsight has messages of eStreamer in data/splunk: events of a later form
with other keys, which eNcore does not write.) But two projects publish how they read them. Their readings are applied
to lines made here and those of the cases, which count apart:

  CiscoSecurity/fp-05-firepower-cli        estreamer/adapters/splunk.py
  ExabeamLabs/Content-Doc                  DataSources/Cisco/Firepower/Ps/pC_sestreamernetworkconnection.md

Compared are addresses, ports, protocol, user and time, in the keys that a parser found. A difference is explained by
one of the reasons below, or it is unexplained, and then the exit code is 1. -v prints each difference with its line.
"""
import json
import re
from datetime import datetime, timezone

from comparison import HOME, Comparison, ecs, only, texts

OURS = re.compile(r'%[A-Za-z]+-(?:[A-Za-z]*-)?[0-7]-(30201[3-6]|106023|106100|43000[1-5])\b')
KEYS = {
    'cisco/asa-syslog': {'source': ('source_ip', 'source_host'), 'source port': ('source_port',),
                         'destination': ('dest_ip', 'dest_host'), 'destination port': ('dest_port',),
                         'protocol': ('protocol',), 'user': ('user',)},
    'cisco/firepower-syslog': {'source': ('SrcIP',), 'source port': ('SrcPort',), 'destination': ('DstIP',),
                               'destination port': ('DstPort',), 'protocol': ('Protocol',), 'user': ('User',)},
    'cisco/firepower-json': {'source': ('initiatorIpAddress',), 'source port': ('initiatorPort',),
                             'destination': ('responderIpAddress',), 'destination port': ('responderPort',),
                             'protocol': ('protocol',), 'user': ('@computed.user',)}}
NAMES = {'src_ip': 'source', 'src_port': 'source port', 'dest_ip': 'destination', 'dest_port': 'destination port',
         'ip_proto': 'protocol', 'protocol': 'protocol', 'user': 'user', 'event_sec': 'time', 'time': 'time'}
PROTOCOLS = {'1': 'icmp', '6': 'tcp', '17': 'udp', '47': 'gre', '58': 'ipv6-icmp'}


ENDS = ('source', 'source port', 'destination', 'destination port')


def sources_of(line):
    if line.startswith('{'):
        return ('cisco/firepower-json',)
    mark = OURS.search(line)
    if not mark:
        return ()
    return ('cisco/firepower-syslog',) if mark.group(1).startswith('4300') else ('cisco/asa-syslog',)


def reading(event):
    """What a project that writes events of the Elastic Common Schema says."""
    network = event.get('network', {})
    firepower = event.get('cisco', {}).get('ftd', {}).get('security', {})
    user = (firepower.get('user') or event.get('source', {}).get('user', {}).get('name')
            or event.get('user', {}).get('name'))
    return only(ecs(event), (*ENDS, 'time')) | texts(
        {'user': user, 'protocol': network.get('transport') or network.get('iana_number')})


def elastic(folder):
    for log in sorted(folder.glob('packages/cisco_*/data_stream/log/_dev/test/pipeline/*.log')):
        expected = json.loads((log.parent / (log.name + '-expected.json')).read_text())['expected']
        lines = [line for line in log.read_text(errors='replace').split('\n') if line.strip()]
        if len(lines) != len(expected):
            # A pipeline of theirs drops some lines; the events say which they keep.
            kept = {event['event']['original'].strip(): event for event in expected if event}
            expected = [kept.get(line.strip()) for line in lines]
        for line, event in zip(lines, expected):
            if event:
                yield line, reading(event)


def sekoia(folder):
    for test in sorted(folder.glob('Cisco/cisco-secure-firewall/tests/*.json')):
        case = json.loads(test.read_text())
        yield case['input']['message'], reading(case['expected'])


def logstash(folder):
    spec = folder / 'spec/patterns/firewalls_spec.rb'
    number = None
    message = None
    said = {}
    for text in spec.read_text().split('\n') if spec.exists() else []:
        pattern = re.search(r'describe_pattern "CISCOFW(\d{6})', text)
        quoted = re.search(r'let\(:message\) \{ (["\'])(.*)\1 \}', text)
        if pattern or quoted:
            if message:
                yield message, said
            number = pattern.group(1) if pattern else number
            message, said = None, {}
        if quoted and number:
            line = quoted.group(2)
            message = '%' + line if line.startswith('ASA-') else '%ASA-4-' + number + ': ' + line
        for end in 'source', 'destination':
            block = re.search('"' + end + r'"=>\{(.*)', text)
            ip = block and re.search(r'"(?:ip|address)"=>"([^"]*)"', block.group(1))
            port = block and re.search(r'"port"=>(\d+)', block.group(1))
            said.update({end: ip.group(1)} if ip else {}, **({end + ' port': port.group(1)} if port else {}))
        transport = re.search(r'"transport"=>"([^"]*)"', text)
        said.update({'protocol': transport.group(1)} if transport else {})
    if message:
        yield message, said


def streamed():
    """Connections in JSON: those of the cases, and some made up."""
    for log in sorted(HOME.glob('tests/dot_activity/firepower_json_*/*.log')):
        yield from (line for line in log.read_text().splitlines() if '"recordType": 71,' in line)
    for number in range(24):
        second = 1715678061 + 977 * number
        six = number % 5 == 4
        yield json.dumps({
            'recordType': 71, 'recordLength': 600 + number, 'archiveTimestamp': second + 6, 'deviceId': 1 + number % 3,
            'initiatorIpAddress': f'2001:db8::{number:x}' if six else f'10.20.{number}.{9 * number + 1}',
            'responderIpAddress': '2001:db8:1::53' if six else f'198.51.100.{200 - number}',
            'initiatorPort': 49152 + 611 * number, 'responderPort': (853, 443, 53, 123)[number % 4],
            'protocol': (6, 17)[number % 2], 'eventSecond': second, 'eventType': 1003, 'eventSubtype': 1,
            '@computed': {'recordTypeDescription': 'Connection Statistics',
                          'transportProtocol': ('TCP', 'UDP')[number % 2], 'sensor': 'ftd-hq-01',
                          'user': ('jdoe', 'No Authentication Required')[number % 3 == 2],
                          'eventDateTime': datetime.fromtimestamp(second, timezone.utc).isoformat()[:19]}})


def flat(value, path=''):
    if not isinstance(value, dict):
        return {path: str(value)}
    return {key: text for name, inner in value.items()
            for key, text in flat(inner, path + '.' + name if path else name).items()}


def encore(folder):
    """The table by which eNcore itself names the keys of connections for another system."""
    adapter = folder / 'estreamer/adapters/splunk.py'
    text = adapter.read_text() if adapter.exists() else ''
    block = re.search(r'RECORD_RNA_CONNECTION_STATISTICS: \{(.*?)\}', text, re.S)
    table = {key: NAMES[name] for key, name in re.findall(r"'([^']+)': u'([^']+)'", block.group(1) if block else '')
             if name in NAMES}
    for line in streamed() if table else []:
        yield line, {table[key]: value for key, value in flat(json.loads(line)).items() if key in table}


def exabeam(folder):
    """Patterns for each field."""
    page = folder / 'DataSources/Cisco/Firepower/Ps/pC_sestreamernetworkconnection.md'
    fields = re.findall(r'"""(.*?[^"])"""(?!")|"""(.*?")"""', page.read_text() if page.exists() else '')
    patterns = [re.sub(r'\(\{(\w+)\}', r'(?P<\1>', one or two) for one, two in fields]
    patterns = [re.compile(pattern.replace('(?i)', '')) for pattern in patterns if '(?P<' in pattern]
    for line in streamed() if patterns else []:
        said = {}
        for found in filter(None, (pattern.search(line) for pattern in patterns)):
            said.update({NAMES[name]: text for name, text in found.groupdict().items() if name in NAMES and text})
        yield line, said


def protocol(text):
    name = re.sub(r'^protocol ', '', text.lower())
    return PROTOCOLS.get(name, name)


def reason(case, key, ours, theirs):
    line = case.line
    if key == 'protocol' and ours is not None and protocol(ours) == protocol(theirs):
        if ours.isdigit():
            return 'protocol: the number that the line has here, its name there'
        return 'protocol: spelt as in the line here, made uniform there'
    if key in ENDS and re.search(r'Built outbound|Teardown', line):
        other = key.replace('source', 'x').replace('destination', 'source').replace('x', 'destination')
        if case.our.get(other) == theirs:
            return 'sides: the first end in the line is the source here, as in Cloud SIEM; there the initiator is'
    if key == 'time':
        at = datetime.fromtimestamp(ours / 1000, timezone.utc)
        then = datetime.fromisoformat(theirs.replace('Z', '+00:00'))
        if not re.search(r'\d{4} \d\d:\d\d|\d{4}-\d\d-\d\dT', line[:60]) and at.replace(year=then.year) == then:
            return 'time: the line has no year; here it follows from the time of reception'
    if key == 'user' and ours is not None and ours.split(',')[0] == theirs:
        return 'user: with the security group tag behind it, as in Cloud SIEM'
    if key == 'user' and ours is not None and theirs in (ours.split('@')[0], ours.split('\\')[-1]):
        return 'user: with the domain the line has, as in Cloud SIEM; there it is cut off'
    if key == 'user' and ours is None and '106023' in line and '\\' + theirs + ')' in line:
        return 'user: 106023 has it in the key of the name of the source, as in Cloud SIEM'
    return None


def unread(case):
    if re.search(r'type \d+, code \d+, by', case.line):
        return 'no record: type and code of ICMP without parentheses, which Cloud SIEM does not take either'
    if re.search(r'/\d+ \w+ to \S+/\d+ \w+ duration', case.line):
        return 'no record: users without parentheses, which Cloud SIEM does not take either'
    if re.search(r'\b(?:Src|Dst)(?:IP|Port): [^,]*$', case.line.strip()):
        return 'no record: the line ends with an end of the connection and counts as cut short'
    return None


Comparison(KEYS, {'elastic/integrations': elastic, 'SEKOIA-IO/intake-formats': sekoia,
                  'logstash-plugins/logstash-patterns-core': logstash},
           {'CiscoSecurity/fp-05-firepower-cli': encore, 'ExabeamLabs/Content-Doc': exabeam},
           sources_of, reason, unread, timezone='UTC', received='2023-12-01T00:00:00Z').main(__doc__)
