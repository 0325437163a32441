/** Pictures of the showcase, drawn by the browser: a bridge for the newest article, and a logo. */
export const bridge = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675">
<defs><linearGradient id="a" x2="0" y2="1"><stop stop-color="#f3c9a5"/><stop offset="1" stop-color="#8fa9b8"/></linearGradient></defs>
<rect width="1200" height="675" fill="url(#a)"/><circle cx="850" cy="210" r="70" fill="#fbeed9"/>
<path d="M0 430q150-90 300-40t330-30 570 20v295H0z" fill="#6b8494"/><rect y="480" width="1200" height="195" fill="#44606f"/>
<path d="M0 440h1200M260 160v330M900 160v330" stroke="#232c33" stroke-width="16"/>
<path d="M-60 440Q120 420 260 170q310 480 640 0 140 250 360 270" fill="none" stroke="#232c33" stroke-width="7"/>
${Array.from({ length: 23 }, (_, index) => `<path d="M${40 + index * 50} 440v-${Math.round(20 + 9 * Math.abs(((index + 7) % 13) - 6) ** 1.6)}" stroke="#232c33" stroke-width="3"/>`).join('')}
</svg>`

export const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="160" viewBox="0 0 720 160">
<rect width="720" height="160" fill="none"/><circle cx="80" cy="80" r="64" fill="#12506b"/>
<path d="M80 40v72M52 88q28 36 56 0M62 60h36" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round"/>
<text x="170" y="104" font-family="DejaVu Serif, serif" font-weight="700" font-size="66" fill="#12506b">Harbour Daily</text></svg>`
