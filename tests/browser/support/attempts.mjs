/**
 * The ways that a text has into the widget. Each function runs in the page, gets the text as JSON,
 * and returns what is out of place, or undefined.
 */

/** A text comes into the field, and stays what it is; of a long one only the beginning is shown. */
export function type(json) {
  const { shadowRoot } = document.querySelector('council-conclusions');
  const field = shadowRoot.querySelector('.cc-input');
  field.value = JSON.parse(json);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.form.requestSubmit();
  const words = [...field.value.trim()].slice(0, 80).join('');
  const shown = shadowRoot.querySelector('.cc-count').textContent;
  const isShown = shown.includes(words) && shown.length < 250;
  return words && !isShown ? `shown is ${shown.slice(0, 250)}` : undefined;
}

/** The address changes, in all the places of a fragment. */
export async function goTo(json) {
  const text = JSON.parse(json).toWellFormed();
  const safe = encodeURIComponent(text);
  for (const fragment of [text, `c=${text}`, `c=${safe}=${safe};chapter=${safe};lang=${safe}`,
    `c=point-20;query=${safe}`, `c=query=${safe}`]) {
    const changed = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    const before = location.href;
    location.hash = fragment;
    if (location.href !== before) await changed;
  }
  const { query } = document.querySelector('council-conclusions');
  return query === text ? undefined : `the query is ${query.slice(0, 200)}`;
}

/** The element comes into a page whose address is already that. */
export async function openWith(json) {
  const element = document.querySelector('council-conclusions');
  const text = JSON.parse(json);
  for (const fragment of [`c=${text}`, `c=query=${encodeURIComponent(text.toWellFormed())}`]) {
    element.remove();
    for (const name of element.getAttributeNames()) {
      if (name !== 'hash') element.removeAttribute(name);
    }
    history.replaceState(null, '', `#${fragment}`);
    const settled = new Promise((resolve) => {
      element.addEventListener('conclusions-ready', resolve, { once: true });
      element.addEventListener('conclusions-error', resolve, { once: true });
    });
    document.body.append(element);
    await settled;
  }
}

/** Both writers make a card; what they make is equal, and comes into the page. */
export async function makeCard(json) {
  const { Conclusions } = await import('/pkg/council_conclusions.js');
  const conclusions = new Conclusions();
  const text = JSON.parse(json);
  const key = JSON.stringify(text.toWellFormed());
  const labels = { lang: text, point: text, recital: text, addressedTo: text, page: text,
    addressees: JSON.parse(`{ ${key}: ${json}, "commission": ${json} }`) };
  const told = [];
  for (const id of ['point-41', 'recital-a', 'point-21']) {
    const options = { query: text, labels, baseUrl: text };
    const card = conclusions.renderCard(id, options);
    const html = conclusions.renderCardHtml(id, options);
    document.querySelector('.cc-card')?.remove();
    document.body.append(card);
    if (card.outerHTML !== html) told.push(`${id}: the writers differ`);
  }
  for (const call of [
    () => conclusions.renderCardHtml(text),
    () => conclusions.search('', { chapter: text }),
    () => conclusions.search('', JSON.parse(`{ ${json}: 1 }`)),
    () => conclusions.renderCard('point-1', { labels: JSON.parse(`{ ${json}: ${json} }`) }),
  ]) {
    try {
      call();
      told.push(`accepted by ${call}`);
    } catch (error) {
      if (error.name !== 'ConclusionsError') told.push(`${error}`);
    }
  }
  conclusions.free();
  return told.length > 0 ? told : undefined;
}

/** Each attribute by itself, then all together, then as properties. */
export async function setAttributes(json) {
  const element = document.querySelector('council-conclusions');
  const text = JSON.parse(json);
  const names = [...element.constructor.observedAttributes, 'theme'].filter((n) => n !== 'src');
  for (const name of names) {
    const before = element.getAttribute(name);
    element.setAttribute(name, text);
    await Promise.resolve();
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
  }
  for (const name of names) element.setAttribute(name, text);
  await Promise.resolve();
  for (const name of names.filter((n) => n !== 'query')) element.removeAttribute(name);
  for (const name of ['query', 'headingLevel', 'theme', 'addresseeMatch']) element[name] = text;
  await Promise.resolve();
  element.query = 'terrorisme';
}

/** A pack is asked for at what is no good address. */
export async function setSource(json) {
  const element = document.querySelector('council-conclusions');
  const failed = new Promise((resolve) => {
    element.addEventListener('conclusions-error', ({ detail }) => resolve(detail), { once: true });
  });
  element.src = JSON.parse(json);
  const { reason, error } = await failed;
  return ['fetch', 'pack'].includes(reason) ? undefined : `${reason}: ${error}`;
}
