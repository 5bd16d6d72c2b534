#!/usr/bin/env python3
"""Compares what Assay reads in lines of Palo Alto firewalls and of Zeek with what other projects read in them.

  .ci/compare/palo-alto-zeek.py [-v] <folder>...

Each folder holds a checkout of a project, or the part of one that is named here; its lines and its readings are its
test data, which stays there:

  elastic/integrations                 packages/panw, packages/zeek
  SEKOIA-IO/intake-formats             Palo Alto Networks
  rsyslog/rsyslog                      tests/mmleefparse_basic.sh
  waterstonsltd/CyberAlarmSecureSensor src/CyberAlarm.SyslogRelay.Domain.Tests
  splunk/splunk-connect-for-syslog     tests/test_leef.py (it has no reading of the pairs: they are split here)
  zeek/zeek                            testing/btest/Baseline (the columns under the names that Zeek gives them)

Compared are addresses, ports, protocol, user and time, in the keys that a parser found. A difference is explained by
one of the reasons below, or it is unexplained, and then the exit code is 1. -v prints each difference with its line.
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
RECEIVED = '2027-01-01T00:00:00Z'


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


def reading(event):
    """What a project that writes events of the Elastic Common Schema says; what it does not say is left out."""
    source, destination = event.get('source', {}), event.get('destination', {})
    said = {'source': source.get('ip') or source.get('address'), 'source port': source.get('port'),
            'destination': destination.get('ip') or destination.get('address'),
            'destination port': destination.get('port'), 'protocol': event.get('network', {}).get('transport'),
            'user': source.get('user', {}).get('name'), 'time': event.get('@timestamp')}
    return {key: str(value) for key, value in said.items() if value is not None}


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
        text = log.read_text(errors='replace')
        path = re.search(r'^#path\t(\w+)$', text, re.M)
        if path and path.group(1) in ZEEK_LOGS and '\ufffd' not in text:
            yield text


def columns(text):
    """What the columns of Zeek logs say, by the number of the line."""
    said = {}
    fields = []
    for number, line in enumerate(text.split('\n'), 1):
        if line.startswith('#fields\t'):
            fields = line.split('\t')[1:]
        elif line and not line.startswith('#') and len(line.split('\t')) == len(fields):
            row = {key: value for key, value in zip(fields, line.split('\t')) if value not in ('-', '(empty)')}
            here = {key: next((row[name] for name in names if name in row), None) for key, names in ZEEK.items()}
            said[number] = {key: value for key, value in dict(here, time=row.get('ts')).items() if value is not None}
    return said


def assay(source, text):
    """Our keys of each line by its number, and the codes of findings by the numbers of their lines."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, 'x.log')
        log.write_text(text)
        run = subprocess.run([HOME / 'assay', 'run', '--records', '--source', source, '--timezone', 'UTC',
                              '--received-at', RECEIVED, str(log)], capture_output=True, text=True, cwd=HOME)
    records = {}
    for line in run.stdout.splitlines():
        record = json.loads(line)
        said = {'time': record['timestamp'], 'keys': record['fields']}
        for name, candidates in KEYS[source].items():
            for key in candidates:
                if record['fields'].get(key):
                    said.setdefault(name, record['fields'][key])
        records[int(record['_record'].rsplit(':', 1)[1].split('#')[0])] = said
    findings = {int(at): code for code, at in
                re.findall(r'^(?:error|warning|note)\[(L4\d\d)\].*\n *--> .*?x\.log:(\d+):', run.stderr, re.M)}
    return records, findings


def millis(text):
    """Milliseconds since 1970; None where the text is no time."""
    if re.fullmatch(r'-?\d+(\.\d+)?', text):
        whole, _, fraction = text.partition('.')
        return int(whole) * 1000 + int((fraction + '000')[:3])
    found = re.match(r'(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$', text)
    if not found:
        return None
    when = datetime.fromisoformat(found.group(1) + (found.group(3) or 'Z').replace('Z', '+00:00'))
    return int(when.timestamp()) * 1000 + int(((found.group(2) or '') + '000')[:3])


def reason(key, ours, theirs, found):
    """Why a key differs; None where nobody knows."""
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
    if key == 'protocol' and ours is None and theirs == 'tcp' and {'established', 'trans_depth'} & set(found):
        return 'protocol: not in ssl and http logs; there it is supposed'
    if key == 'protocol' and ours is not None and ours.lower() == theirs.lower():
        return 'protocol: spelt as in the line here, made uniform there'
    return None


def unread(source, line, finding):
    """Why a line gives a finding instead of a record."""
    if source == 'palo-alto/ngfw-csv':
        count = len(re.sub(r'"(?:[^"]|"")*"', '', line).split(','))
        kind = line.split(',')[3]
        if count not in WIDTHS[kind]:
            return f'no record: {kind} of {count} columns, which no version of PAN-OS that is read writes'
    if source == 'palo-alto/ngfw-cef' and ' act=' not in line:
        return 'no record: the line has no act= and counts as cut short'
    if source == 'palo-alto/ngfw-cef' and re.search(r'\|PAN-OS\|[^|]*\|(?:TRAFFIC|THREAT)\|', line):
        return 'no record: PAN-OS with type and subtype as Log Forwarding has them, where Cloud SIEM makes none either'
    return 'UNEXPLAINED no record ' + str(finding)


class Tally:
    """The comparison of one project and source."""

    def __init__(self, project, source, verbose):
        self.project, self.source, self.verbose = project, source, verbose
        self.reasons = collections.Counter()
        self.lines = self.values = self.exact = self.unexplained = 0
        self.different = set()

    def add(self, line, our, their, finding):
        self.lines += 1
        self.different.add(line)
        if our is None:
            self.note(unread(self.source, line, finding), line)
            return
        clean = True
        for key, theirs in their.items():
            self.values += 1
            ours = our.get(key)
            if ours is None or (millis(theirs) != ours if key == 'time' else ours != theirs):
                clean = False
                self.note(reason(key, ours, theirs, our['keys']) or 'UNEXPLAINED ' + key,
                          f'here {ours} | there {theirs} | {line}')
        self.exact += clean

    def note(self, why, about):
        self.reasons[why] += 1
        self.unexplained += why.startswith('UNEXPLAINED')
        if self.verbose or why.startswith('UNEXPLAINED'):
            print('   ', why, '|', about)

    def close(self):
        if self.lines:
            print(f'{self.project}, {self.source}: {self.lines} lines ({len(self.different)} different), '
                  f'{self.values} values, {self.exact} lines alike in all')
            for why, times in sorted(self.reasons.items()):
                print(f'  {times:4} {why}')
        return self.unexplained


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


def compare(project, lines, verbose):
    unexplained = 0
    for source in KEYS:
        mine = [(line, said) for line, said in lines if '\n' not in line and source_of(line) == source]
        tally = Tally(project, source, verbose)
        records, findings = assay(source, '\n'.join(line for line, _ in mine) + '\n') if mine else ({}, {})
        for number, (line, their) in enumerate(mine, 1):
            tally.add(line, records.get(number), their, findings.get(number))
        unexplained += tally.close()
    return unexplained


def compare_files(project, texts, verbose):
    """All files one after the other, as one: each begins with its own header."""
    whole = ''.join(text if text.endswith('\n') else text + '\n' for text in texts)
    tally = Tally(project, 'zeek/tsv', verbose)
    records, findings = assay('zeek/tsv', whole)
    lines = whole.split('\n')
    for number, their in columns(whole).items():
        tally.add(lines[number - 1], records.get(number), their, findings.get(number))
    return tally.close()


def main():
    verbose = '-v' in sys.argv
    folders = [pathlib.Path(argument) for argument in sys.argv[1:] if argument != '-v']
    if not folders:
        sys.exit(__doc__)
    unexplained = 0
    for folder in folders:
        found = False
        for project, read in (('elastic/integrations', elastic), ('SEKOIA-IO/intake-formats', sekoia),
                              ('rsyslog/rsyslog', rsyslog), ('splunk/splunk-connect-for-syslog', sc4s),
                              ('waterstonsltd/CyberAlarmSecureSensor', cyberalarm)):
            lines = list(read(folder))
            if lines:
                found = True
                unexplained += compare(project, lines, verbose)
                unexplained += compare(project + ' (CSV rewritten)', list(rewritten(lines)), verbose)
        texts = list(zeek(folder))
        if texts:
            found = True
            unexplained += compare_files('zeek/zeek', texts, verbose)
        if not found:
            print(f'{folder}: no project that is known here')
            unexplained += 1
    print(f'{unexplained} unexplained')
    sys.exit(1 if unexplained else 0)


main()
