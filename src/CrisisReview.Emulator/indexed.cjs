// Loaded into Azurite before it starts. Its database uses an index for the first property of a query only, and Azurite names first what all
// documents have in common, the account: each look-up of a blob, a message or an entity reads through all there are; and taking a message sorts all
// messages and builds their indices anew. Done as here, it takes as long among twenty thousand as among ten, as on Azure Storage. What is found is the same.
'use strict';

const Loki = require(require.resolve('lokijs', { paths: [process.argv[1]] }));

const rare = ['blobName', 'messageId', 'name', 'RowKey', 'expirationTime'];
const mostMessages = 32; // The Queue service hands out no more at once.

const { find } = Loki.Resultset.prototype;
Loki.Resultset.prototype.find = function (query, firstOnly) {
  if (query?.queueName !== undefined && query.timeNextVisible !== undefined) {
    return visibleMessages(this, query);
  }

  const first = rare.find(property => query?.[property] !== undefined);
  return find.call(this, first === undefined ? query : { [first]: query[first], ...query }, firstOnly);
};

// Those that are visible longest; of the same time, the first put in.
function visibleMessages(result, { accountName, queueName, timeNextVisible: { $lte: now } }) {
  const { data } = result.collection;
  const before = (a, b) => a.timeNextVisible < b.timeNextVisible || (+a.timeNextVisible === +b.timeNextVisible && a.$loki < b.$loki);
  const rows = [];
  data.forEach((message, row) => {
    if (message.queueName !== queueName || message.accountName !== accountName || message.timeNextVisible > now
      || (rows.length === mostMessages && !before(message, data[rows.at(-1)]))) {
      return;
    }

    const place = rows.findLastIndex(other => before(data[other], message)) + 1;
    rows.splice(place, 0, row);
    rows.length = Math.min(rows.length, mostMessages);
  });
  result.filteredrows = rows;
  result.filterInitialized = true;
  return result;
}

const { addCollection } = Loki.prototype;
Loki.prototype.addCollection = function (name, options) {
  const indices = name === '$MESSAGES_COLLECTION$' ? ['messageId', 'expirationTime'] : options?.indices;
  return addCollection.call(this, name, { ...options, indices });
};

// As many at once, one or none would have all indices built anew.
const { update, removeBatch, removeBatchByPositions } = Loki.Collection.prototype;
Loki.Collection.prototype.update = function (doc) {
  return Array.isArray(doc) ? doc.forEach(one => update.call(this, one)) : update.call(this, doc);
};
Loki.Collection.prototype.removeBatch = function (batch) {
  return batch.length > 1 ? removeBatch.call(this, batch) : batch.forEach(one => this.remove(one));
};
Loki.Collection.prototype.removeBatchByPositions = function (positions) {
  return positions.length > 1 ? removeBatchByPositions.call(this, positions) : positions.forEach(position => this.remove(this.data[position]));
};
