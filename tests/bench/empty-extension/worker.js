// The control of the bench: the least that a worker can be. It answers every message with one number. Told to be
// restless, it is what an idle worker must not be.
chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message === 'restless')
    setInterval(() => fetch('https://platform.example/').catch(() => undefined), 1000);
  reply(1);
});
