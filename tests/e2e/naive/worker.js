// The control of the canary test: an extension that handles a key as carelessly as is common. The same search that
// finds nothing in Trackside must find the key here, or the search is worthless.
chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message.save) {
    chrome.storage.local.set({ key: message.save }).then(() => reply({ saved: message.save }));
    const request = indexedDB.open('naive', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('keys');
    request.onsuccess = () =>
      request.result
        .transaction('keys', 'readwrite')
        .objectStore('keys')
        .put(encodeURIComponent(message.save), 'key');
    // biome-ignore lint/suspicious/noConsole: leaking into the log is what this control is for.
    console.log('saved', btoa(message.save));
  }
  return true;
});
