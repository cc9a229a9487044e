globalThis.save = async (key) => {
  const answer = await chrome.runtime.sendMessage({ save: key });
  document.querySelector('#shown').textContent = answer.saved;
};
