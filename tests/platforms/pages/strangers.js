/** Keeps the page to its own nodes: everything that it did not put there is taken away, or dressed like the rest. */
export function mindStrangers(manner, isOurs) {
  if (manner === 'keeps') return;
  const treat = (node) => {
    if (node.nodeType !== 1 || isOurs(node)) return;
    if (manner === 'removes') node.remove();
    else node.style.cssText = 'all: unset; display: none; position: static; opacity: 0.01; width: 300px';
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(treat);
  }).observe(document, { childList: true, subtree: true });
}
