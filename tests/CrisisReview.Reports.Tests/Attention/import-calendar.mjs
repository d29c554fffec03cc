// Imports the calendars of a file, one after another, into a store by UID as calendar programs do, and prints the store as JSON.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const parsed = ICAL.parse(readFileSync(process.argv[2], 'utf8'));
const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]).map(each => new ICAL.Component(each));
const store = new Map();
let read = 0;

for (const event of calendars.flatMap(calendar => calendar.getAllSubcomponents('vevent')).map(part => new ICAL.Event(part))) {
  read++;
  if ((store.get(event.uid)?.sequence ?? -1) <= event.sequence) {
    store.set(event.uid, {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      minutes: event.duration.toSeconds() / 60,
      zone: event.startDate.zone.tzid,
      stamp: event.component.getFirstPropertyValue('dtstamp').toString(),
    });
  }
}

console.log(JSON.stringify({
  read,
  names: calendars.map(calendar => calendar.getFirstPropertyValue('x-wr-calname')),
  versions: calendars.map(calendar => calendar.getFirstPropertyValue('version')),
  events: [...store.values()],
}));
