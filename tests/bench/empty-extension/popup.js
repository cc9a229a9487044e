// Asks the worker for its one number and shows it.
document.body.textContent = `$${await chrome.runtime.sendMessage('number')}`;
