// Loaded into Azurite before it starts. It looks documents up by account, container and name, in this order, and its database uses an index for the
// first of them only: all blobs have the same account, so each look-up reads through all of them. Asked by name first, as here, it takes as
// long among twenty thousand blobs as among ten, as on Azure Storage. What is found is the same.
'use strict';

const Loki = require(require.resolve('lokijs', { paths: [process.argv[1]] }));

const selective = ['blobName', 'messageId', 'name'];

const { findOne } = Loki.Collection.prototype;
Loki.Collection.prototype.findOne = function (query) {
  const first = selective.find(property => query?.[property] !== undefined);
  return findOne.call(this, first === undefined ? query : { [first]: query[first], ...query });
};
