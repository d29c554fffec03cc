// Loaded into Azurite before it starts. Azurite keeps its tables of contents in memory and writes them every five seconds: killed, it has
// forgotten what it had acknowledged since, which Azure Storage never does. With this, an answer leaves only once all that came before it is on disk.
'use strict';

const http = require('http');
const Loki = require(require.resolve('lokijs', { paths: [process.argv[1]] }));

// Each database with the write that is under way and the one that follows it.
const databases = new Map();

Loki.prototype.autosaveEnable = function () {
  databases.set(this, { current: null, next: null });
};

const write = database => new Promise((done, failed) => database.saveDatabase(fault => (fault ? failed(fault) : done())));

// Whatever changes while a write is under way is in the next one, which all who changed something share. Whether Loki itself
// is busy does not matter here: it is, too, while it loads, and would then never answer.
function kept(database, writes) {
  if (!database.autosaveDirty()) {
    return writes.current;
  }

  writes.next ??= (writes.current ?? Promise.resolve()).catch(() => {}).then(() => {
    const now = writes.next;
    writes.current = now;
    writes.next = null;
    return write(database).finally(() => {
      if (writes.current === now) {
        writes.current = null;
      }
    });
  });
  return writes.next;
}

const end = http.ServerResponse.prototype.end;
http.ServerResponse.prototype.end = function (...last) {
  const ahead = [...databases].map(([database, writes]) => kept(database, writes)).filter(write => write !== null);
  if (ahead.length === 0) {
    return end.apply(this, last);
  }

  Promise.all(ahead).then(() => end.apply(this, last), fault => this.destroy(fault));
  return this;
};
