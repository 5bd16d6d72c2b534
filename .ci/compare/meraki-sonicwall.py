#!/usr/bin/env python3
"""Compares what Assay reads in lines of Meraki and SonicWall with what other projects read in the same lines.

  .ci/compare/meraki-sonicwall.py [-v] <folder>...

Each folder holds a checkout of a project, or the part of one that is named here; its lines and its readings are its
test data, which stays there:

  elastic/integrations      packages/cisco_meraki, packages/sonicwall_firewall
  SEKOIA-IO/intake-formats  Cisco/cisco-meraki, SonicWall/sonicwall-fw
  CiscoSecurity/tr-05-serverless-meraki-mx
                            code/demo_data.json, read as its code/api/utils.py does: an address, its port cut off
  wazuh/wazuh-ruleset       decoders/0295-sonicwall_decoders.xml, run over tools/rules-testing/tests/SonicWall.ini

Compared are addresses, ports, protocol, service, user and time, in the keys that a parser found. A difference is
explained by one of the reasons below, or it is unexplained, and then the exit code is 1. -v prints each difference
with its line.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from datetime import datetime

HOME = pathlib.Path(__file__).resolve().parents[2]
RECEIVED = '2030-01-01T00:00:00Z'
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
    'protocol': ('protocol',)}
KEYS['dell/sonicwall'] = KEYS['sonicwall/firewall']


def source_of(line):
    """The sources that a line is for."""
    if line.startswith('{'):
        return ['cisco/meraki-dashboard']
    meraki = MERAKI.search(line)
    if meraki:
        return ['cisco/meraki-syslog'] if MERAKI_TYPES.fullmatch(meraki.group(1)) else []
    return ['sonicwall/firewall', 'dell/sonicwall'] if re.search(r'\bid=.*\bsn=', line) else []


def reading(event):
    """What a project that writes events of the Elastic Common Schema says; what it does not say is left out."""
    source, destination = event.get('source') or {}, event.get('destination') or {}
    network = event.get('network') or {}
    user = event.get('user') or {}
    said = {'user': user.get('name'), 'time': event.get('@timestamp'),
            'protocol': network.get('transport') or network.get('protocol'),
            'service': network.get('protocol') if network.get('transport') else None}
    for name, end in (('source', source), ('destination', destination)):
        nat = end.get('nat') or {}
        said.update({name: end.get('ip'), name + ' port': end.get('port'),
                     'translated ' + name: nat.get('ip'), 'translated ' + name + ' port': nat.get('port')})
    return {key: str(value) for key, value in said.items() if value is not None}


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


def ossec(text):
    """A pattern of Wazuh's first dialect, where a backslash before a dot makes it any character."""
    return re.compile(re.sub(r'\\.|\.', lambda at: {'\\.': '.', '.': r'\.'}.get(at.group(), at.group()), text.strip()))


def assay(source, lines):
    """Our keys of each line by its number, and the numbers of lines with a finding."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, 'x.log')
        log.write_text('\n'.join(lines) + '\n')
        run = subprocess.run([HOME / 'assay', 'run', '--records', '--source', source, '--timezone', 'Etc/GMT-2',
                              '--received-at', RECEIVED, str(log)], capture_output=True, text=True, cwd=HOME)
    records = {}
    for line in run.stdout.splitlines():
        record = json.loads(line)
        said = {'time': record['timestamp'], 'fidelity': record['_fidelity']}
        for name, candidates in KEYS[source].items():
            for key in candidates:
                if record['fields'].get(key):
                    said.setdefault(name, record['fields'][key])
        records[int(record['_record'].rsplit(':', 1)[1].split('#')[0])] = said
    findings = {int(at): code for code, at in
                re.findall(r'^(?:error|warning|note)\[(L40\d)\].*\n *--> .*?x\.log:(\d+):', run.stderr, re.M)}
    return records, findings


def millis(text):
    return int(datetime.fromisoformat(text.replace('Z', '+00:00')).timestamp() * 1000)


def same(key, ours, theirs):
    # Some projects round to microseconds, Assay cuts to milliseconds.
    return abs(millis(theirs) - ours) <= 1 if key == 'time' else ours == theirs


def reason(line, key, ours, theirs, our):
    """Why a key differs; None where nobody knows."""
    if key in ('source', 'destination') and our.get('translated ' + key) == theirs and 'ip_flow' in line:
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


def unread(line):
    """Why a line gives a finding instead of a record."""
    return 'UNEXPLAINED no record'


def compare(project, lines, verbose):
    unexplained = 0
    for source in KEYS:
        mine = [(line, said) for line, said in lines if source in source_of(line)]
        if not mine:
            continue
        records, findings = assay(source, [line for line, _ in mine])
        reasons = collections.Counter()
        compared = 0
        exact = 0
        vendor = 0
        for number, (line, their) in enumerate(mine, 1):
            our = records.get(number)
            if our is None:
                why = unread(line)
                reasons[why] += 1
                unexplained += why.startswith('UNEXPLAINED')
                print('   ', why, findings.get(number), '|', line)
                continue
            clean = True
            vendor += our['fidelity'] == 'vendor'
            for key, theirs in their.items():
                compared += 1
                ours = our.get(key)
                if ours is not None and same(key, ours, theirs):
                    continue
                clean = False
                why = reason(line, key, ours, theirs, our) or 'UNEXPLAINED ' + key
                reasons[why] += 1
                unexplained += why.startswith('UNEXPLAINED')
                if verbose or why.startswith('UNEXPLAINED'):
                    print('   ', why, '| here', ours, '| there', theirs, '|', line)
            exact += clean
        print(f'{project}, {source}: {len(mine)} lines ({len({line for line, _ in mine})} different, '
              f'{vendor} that Cloud SIEM takes), {compared} values, {exact} lines alike in all')
        for why, times in sorted(reasons.items()):
            print(f'  {times:4} {why}')
    return unexplained


def main():
    verbose = '-v' in sys.argv
    folders = [pathlib.Path(argument) for argument in sys.argv[1:] if argument != '-v']
    if not folders:
        sys.exit(__doc__)
    unexplained = 0
    for folder in folders:
        found = False
        for project, read in (('elastic/integrations', elastic), ('SEKOIA-IO/intake-formats', sekoia),
                              ('CiscoSecurity/tr-05-serverless-meraki-mx', relay), ('wazuh/wazuh-ruleset', wazuh)):
            lines = list(read(folder))
            if lines:
                found = True
                unexplained += compare(project, lines, verbose)
        if not found:
            print(f'{folder}: no project that is known here')
            unexplained += 1
    print(f'{unexplained} unexplained')
    sys.exit(1 if unexplained else 0)


main()
