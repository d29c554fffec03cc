// Loaded into Azurite before it starts. Azurite keeps its tables of contents in memory and writes them every five seconds: killed, it has
// forgotten what it had acknowledged since, which Azure Storage never does. With this, an answer leaves only once all that came before it is on disk.
'use strict';

const http = require('http');
const Loki = require(require.resolve('lokijs', { paths: [process.argv[1]] }));

const databases = new Set();

Loki.prototype.autosaveEnable = function () {
  databases.add(this);
};

const isAhead = database => database.throttledSavePending || database.autosaveDirty();

// Saves that are asked for while one is under way are made by the next one together.
const save = database => new Promise((done, failed) => database.saveDatabase(fault => (fault ? failed(fault) : done())));

const end = http.ServerResponse.prototype.end;
http.ServerResponse.prototype.end = function (...last) {
  const ahead = [...databases].filter(isAhead);
  if (ahead.length === 0) {
    return end.apply(this, last);
  }

  Promise.all(ahead.map(save)).then(() => end.apply(this, last), fault => this.destroy(fault));
  return this;
};
