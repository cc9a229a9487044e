// The least that a script on a page can do to be heard: what is the browser's own of a script's start.
chrome.runtime.sendMessage('here');
