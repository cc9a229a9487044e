/** Light and dark by the reader's own choice; prints as it is. */
export const PACKET_STYLE = `
:root { color-scheme: light dark; }
body { max-width: 960px; margin: 32px auto; padding: 0 16px; font: 14px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 20px; margin: 0; } h2 { font-size: 15px; margin: 32px 0 8px; }
.range, .note { color: light-dark(#5b6574, #99a3b2); margin: 4px 0 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; } dt { color: light-dark(#5b6574, #99a3b2); } dd { margin: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { padding: 4px 8px; border-bottom: 1px solid light-dark(#e3e6ec, #2b313b); text-align: right; white-space: nowrap; }
th:first-child, td:first-child, .text { text-align: left; }
thead th { font-weight: 500; color: light-dark(#5b6574, #99a3b2); vertical-align: bottom; }
tfoot td, tfoot th { font-weight: 600; border-top: 2px solid light-dark(#c6ccd6, #434b58); }
code { font-size: 12px; overflow-wrap: anywhere; white-space: normal; }
`;
