// How the page's requests travel. Gradio joins a queue, then reads a stream that all events of the
// page share; here each event is one request, whose answer begins with the join's and goes on with
// the event's own messages. So any replica may serve any of them. Gradio is told as it expects.
(() => {
  const LOST = 'Connection lost. Please send again.';
  const PATIENCE = 5000;
  const fetchFromServer = window.fetch;
  const encoder = new TextEncoder();
  const sessions = new Map();
  const running = new Map();

  const json = (value, status = 200) => new Response(JSON.stringify(value), {
    status, headers: { 'content-type': 'application/json' },
  });
  const events = (source) => new Response(new ReadableStream(source), {
    headers: { 'content-type': 'text/event-stream' },
  });

  // The stream that Gradio reads a session's messages from; what comes before it waits.
  const sessionOf = (hash) => {
    if (!sessions.has(hash)) sessions.set(hash, { stream: null, waiting: [] });
    return sessions.get(hash);
  };
  const tell = (session, message) => {
    const bytes = encoder.encode(`${message}\n\n`);
    if (session.stream) session.stream.enqueue(bytes);
    else session.waiting.push(bytes);
  };
  // It costs nothing, so it stays open, and no event can come between an end and a beginning.
  const data = (address) => {
    const session = sessionOf(new URL(address, location.href).searchParams.get('session_hash'));
    return events({
      start: (stream) => {
        session.stream = stream;
        session.waiting.splice(0).forEach((bytes) => stream.enqueue(bytes));
      },
      cancel: () => { session.stream = null; },
    });
  };

  async function* messagesOf(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = '', part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const whole = text.split('\n\n');
      text = whole.pop();
      yield* whole;
    }
  }
  const read = (message) => JSON.parse(message.slice('data:'.length));

  // An answer that breaks off is that turn's failure alone; one that was stopped is complete.
  const ending = (id, stopped) => `data: ${JSON.stringify({
    msg: 'process_completed', event_id: id, success: stopped,
    output: stopped ? { data: [] } : { error: LOST, title: '', visible: false, duration: 0 },
  })}`;

  const passOn = async (session, id, messages, stop) => {
    let completed = false;
    try {
      for await (const message of messages) {
        const { msg, output } = read(message);
        // The first would end the other events, too; after the second Gradio loads the page anew.
        if (msg === 'close_stream' || msg === 'unexpected_error') continue;
        completed ||= msg === 'process_completed';
        noteVisitorIn(output?.data);
        tell(session, message);
      }
    } catch { /* it broke off: told below */ }
    running.delete(id);
    if (completed) return;
    if (!stop.signal.aborted) stylist.refuse?.(LOST);
    tell(session, ending(id, stop.signal.aborted));
  };

  const join = async (address, options) => {
    const stop = new AbortController();
    noteVisitor(options.body);
    try {
      const answer = await fetchFromServer(address.replace('/queue/join', '/queue/stream'), {
        ...options, headers: marked(options, 'build'), signal: stop.signal,
      });
      if (!answer.ok) {
        stylist.refuseWith?.(await answer.clone().text());
        return answer;
      }
      const messages = messagesOf(answer.body);
      const joined = read((await messages.next()).value);
      running.set(joined.event_id, stop);
      passOn(sessionOf(JSON.parse(options.body).session_hash), joined.event_id, messages, stop);
      return json(joined);
    } catch {
      stylist.refuse?.(LOST);
      return json({ error: LOST }, 503);
    }
  };

  const cancel = (options) => {
    running.get(JSON.parse(options.body).event_id)?.abort();
    return json({ success: true });
  };

  // The page's events carry and bring the ids that the browser keeps; an upload carries only files.
  const noteVisitor = (text) => {
    try { noteVisitorIn(JSON.parse(text).data); } catch { /* not an event */ }
  };
  const noteVisitorIn = (values) => {
    const ids = values?.find?.((value) => /^[0-9a-f]{32}$/.test(value?.visitor));
    if (ids) stylist.visitor = ids.visitor;
    if (ids) known();
  };

  // A photo chosen before the page knows whose it is waits, so that it can be deleted later.
  let known;
  const isKnown = new Promise((resolve) => { known = resolve; });
  const upload = async (target, options) => {
    if (!('visitor' in stylist)) {
      await Promise.race([isKnown, new Promise((next) => setTimeout(next, PATIENCE))]);
    }
    return fetchFromServer(target, { ...options, headers: marked(options, 'visitor') });
  };

  const predict = async (target, options) => {
    noteVisitor(options.body);
    const answer = await fetchFromServer(target, { ...options, headers: marked(options, 'build') });
    if (answer.ok) noteVisitor(await answer.clone().text());
    return answer;
  };

  // Which page it is, and whose photo.
  const marked = (options, ...names) => {
    const headers = new Headers(options?.headers);
    for (const name of names) {
      if (stylist[name]) headers.set(`x-stylist-${name}`, stylist[name]);
    }
    return headers;
  };

  window.fetch = async (target, options) => {
    const address = typeof target === 'string' ? target : target?.url ?? String(target);
    const path = new URL(address, location.href).pathname;
    if (path.endsWith('/gradio_api/queue/join')) return join(address, options);
    if (path.endsWith('/gradio_api/queue/data')) return data(address);
    if (path.endsWith('/gradio_api/cancel')) return cancel(options);
    // What follows a cancel; by then there is nothing left to reset.
    if (path.endsWith('/gradio_api/reset')) return json({ success: true });
    // The page needs no server session: the endless heartbeat is answered here.
    if (path.includes('/gradio_api/heartbeat/')) return events({});
    // Only the replica that takes an upload could tell how far it is; the page says that it goes on.
    if (path.endsWith('/gradio_api/upload_progress')) return events({});
    if (path.endsWith('/gradio_api/run/predict')) return predict(target, options);
    if (path.endsWith('/gradio_api/upload')) return upload(target, options);
    return fetchFromServer(target, options);
  };
})();
