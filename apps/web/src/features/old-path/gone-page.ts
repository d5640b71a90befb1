/** What a reader is shown where something was taken away for good: a page of its own, which needs nothing to be loaded. */
export const gonePage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>Gone</title></head>
<body style="font-family: Georgia, serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem">
<main><h1>What stood here is gone</h1>
<p>It was taken away for good. <a href="/search">Search what is published</a>, or <a href="/">go to the front page</a>.</p></main>
</body></html>
`
