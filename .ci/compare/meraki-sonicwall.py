#!/usr/bin/env python3
"""Compares what Assay reads in lines of Meraki and SonicWall with what other projects read in the same lines.

  .ci/compare/meraki-sonicwall.py [-v] <folder>...

Each folder holds a checkout of a project on GitHub, or the part of one that is named here; its lines and its readings
are its test data, which stays there:

  elastic/integrations      packages/cisco_meraki, packages/sonicwall_firewall
  SEKOIA-IO/intake-formats  Cisco/cisco-meraki, SonicWall/sonicwall-fw
  CiscoSecurity/tr-05-serverless-meraki-mx
                            code/demo_data.json, read as its code/api/utils.py does: an address, its port cut off
  CiscoDevNet/Meraki-Dashboard-API-v1-Documentation
                            config: the vendor's example answers; a page of documentation reads nothing, so their keys
                            are taken as the vendor names them
  Azure/Azure-Sentinel      Sample Data/README.md (the keys as above, ports cut off)
  wazuh/wazuh-ruleset       decoders/0295-sonicwall_decoders.xml, run over tools/rules-testing/tests/SonicWall.ini

Compared are addresses, ports, protocol, service, user and time, in the keys that a parser found. A difference is
explained by one of the reasons below, or it is unexplained, and then the exit code is 1. -v prints each difference
with its line.
"""
import json
import re

from comparison import Comparison, ecs, ossec, texts

MERAKI = re.compile(r'\d{8,10}\.\d+ \S+ (?:security_event )?(\S+)')
MERAKI_TYPES = re.compile(r'flows|\w*firewall|ip_flow_(start|end)|urls|ids-alerts|ids_alerted')
KEYS = {
    'cisco/meraki-syslog': {
        'source': ('src', 'src_ip'), 'source port': ('sport',), 'destination': ('dst', 'dst_ip'),
        'destination port': ('dport',), 'protocol': ('protocol',),
        'translated source': ('translated_src_ip',), 'translated destination': ('translated_dst_ip',)},
    'sonicwall/firewall': {
        'source': ('src_ip', 'srcV6'), 'source port': ('src_port',), 'destination': ('dst_ip', 'dstV6'),
        'destination port': ('dst_port',), 'protocol': ('proto',), 'service': ('app_proto',), 'user': ('usr',),
        'translated source': ('natSrc_ip', 'natSrcV6'), 'translated source port': ('natSrc_port',),
        'translated destination': ('natDst_ip', 'natDstV6'), 'translated destination port': ('natDst_port',)}}
KEYS['cisco/meraki-dashboard'] = {
    'source': ('srcIp',), 'destination': ('destIp', 'destination'), 'destination port': ('destinationPort', 'port'),
    'protocol': ('protocol',), 'user': ('adminEmail',)}
# What an example answer has that is an event; an object of the schema beside it has objects for values.
EXAMPLES = ({'application', 'destination', 'activeTime'}, {'ssid', 'bssids', 'lastSeen'},
            {'ts', 'adminEmail', 'oldValue'})
KEYS['dell/sonicwall'] = KEYS['sonicwall/firewall']


def sources_of(line):
    if line.startswith('{'):
        return ['cisco/meraki-dashboard']
    meraki = MERAKI.search(line)
    if meraki:
        return ['cisco/meraki-syslog'] if MERAKI_TYPES.fullmatch(meraki.group(1)) else []
    return ['sonicwall/firewall', 'dell/sonicwall'] if re.search(r'\bid=.*\bsn=', line) else []


def reading(event):
    """What a project that writes events of the Elastic Common Schema says."""
    network = event.get('network') or {}
    return ecs(event) | texts({'user': (event.get('user') or {}).get('name'),
                               'protocol': network.get('transport') or network.get('protocol'),
                               'service': network.get('protocol') if network.get('transport') else None})


def elastic(folder):
    for package in 'cisco_meraki', 'sonicwall_firewall':
        for expected in sorted(folder.glob(f'packages/{package}/data_stream/log/_dev/test/pipeline/*-expected.json')):
            for event in json.loads(expected.read_text())['expected']:
                if event and event.get('event', {}).get('original'):
                    yield event['event']['original'], reading(event)


def sekoia(folder):
    for part in 'Cisco/cisco-meraki', 'SonicWall/sonicwall-fw':
        for test in sorted(folder.glob(part + '/tests/*.json')):
            case = json.loads(test.read_text())
            yield case['input']['message'], reading(case['expected'])


def relay(folder):
    demo = folder / 'code/demo_data.json'
    for event in json.loads(demo.read_text()) if demo.exists() else []:
        if event.get('eventType') in ('IDS Alert', 'File Scanned'):
            said = {'source': event['srcIp'], 'destination': event['destIp']}
            said = {key: value.rpartition(':')[0].strip('[]') or value for key, value in said.items()}
            yield json.dumps(event), {**said, 'time': event['ts']}


def answers(folder):
    """Each example once, though several files have it."""
    known = set()
    for page in sorted(folder.glob('config/**/*.json')):
        for event in objects(json.loads(page.read_text())):
            text = json.dumps(event)
            if any(keys <= set(event) for keys in EXAMPLES) and not any(
                    isinstance(value, dict) for value in event.values()) and text not in known:
                known.add(text)
                yield text, texts({'destination': event.get('destination'), 'destination port': event.get('port'),
                                   'protocol': event.get('protocol'), 'user': event.get('adminEmail'),
                                   'time': event.get('ts') or event.get('lastSeen')})


def objects(value):
    """All objects of a document."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from objects(inner)


def samples(folder):
    page = folder / 'Sample Data/README.md'
    for text in re.findall(r'\{[^{}]*"eventType"[^{}]*\}', page.read_text() if page.exists() else ''):
        event = json.loads(text)
        yield json.dumps(event), {'source': event['srcIp'].split(':')[0], 'destination': event['destIp'].split(':')[0],
                                  'protocol': event['protocol'], 'time': event['ts']}


def wazuh(folder):
    decoders = folder / 'decoders/0295-sonicwall_decoders.xml'
    tests = folder / 'tools/rules-testing/tests/SonicWall.ini'
    if not (decoders.exists() and tests.exists()):
        return
    found = re.findall(r'<regex([^>]*)>(.*?)</regex>\s*<order>(.*?)</order>', decoders.read_text(), re.S)
    chain = [(ossec(text), [name.strip() for name in order.split(',')])
             for attributes, text, order in found if 'offset' in attributes]
    for line in re.findall(r'^log \d+ pass = (.*)$', tests.read_text(), re.M):
        said = {}
        at = 0
        for pattern, order in chain:
            match = pattern.search(line, at)
            if match and not set(order) & set(said):
                said.update(zip(order, match.groups()))
                at = match.end()
        names = {'srcip': 'source', 'srcport': 'source port', 'dstip': 'destination', 'dstport': 'destination port',
                 'protocol': 'protocol'}
        yield line, {names[key]: value for key, value in said.items() if key in names}


def reason(case, key, ours, theirs):
    line = case.line
    if key in ('source', 'destination') and case.our.get('translated ' + key) == theirs and 'ip_flow' in line:
        return 'addresses: of a flow the translated one takes the place of the own one there; here each has its key'
    if key.startswith('translated') and key.endswith('port') and 'translated_port=' + theirs in line:
        return 'translated port: one key for either side here, as in the line and in Cloud SIEM; there a key a side'
    if key.startswith('translated') and 'V6=' in line and theirs in (ours or line):
        return 'translated addresses of IPv6: natSrcV6 and natDstV6 are not taken apart here, as in Cloud SIEM'
    if key in ('source', 'destination') and ours is not None and re.fullmatch(r'\d+', ours.removeprefix(theirs + ':')):
        return 'addresses: the mapping cuts off the port here, as in Cloud SIEM; there the parser does'
    if key == 'protocol' and ours is not None and theirs.startswith(ours + '/'):
        return 'protocol: port or service have keys of their own here; there they stay behind the protocol'
    if key == 'user' and ours is not None and theirs in ours.split('\\'):
        return 'user: with the domain the line has, as in Cloud SIEM; there it is cut off'
    return None


Comparison(KEYS, {'elastic/integrations': elastic, 'SEKOIA-IO/intake-formats': sekoia,
                  'CiscoSecurity/tr-05-serverless-meraki-mx': relay,
                  'CiscoDevNet/Meraki-Dashboard-API-v1-Documentation': answers, 'Azure/Azure-Sentinel': samples,
                  'wazuh/wazuh-ruleset': wazuh}, {},
           sources_of, reason, unread=lambda case: None, timezone='Etc/GMT-2',
           received='2030-01-01T00:00:00Z').main(__doc__)
