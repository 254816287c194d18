/** How a post looks in a list and as a shared link; comes after the style of Afterword's own page. */
export const cardStyle = `
body { padding-block-end: 1.25rem; }
.card {
  border: 1px solid var(--line);
  border-radius: 10px;
  font-family: system-ui, sans-serif;
  margin-inline: auto;
  max-inline-size: 36rem;
  overflow: hidden;
}
.card-text { padding: 1rem 1.125rem; }
.card-text > * { margin-block: 0 0.35rem; }
.card-text > :last-child { margin-block-end: 0; }
.card-picture {
  align-items: center;
  background: var(--tint);
  border-block-end: 1px solid var(--line);
  display: flex;
  justify-content: center;
}
.card-picture img { block-size: 100%; display: block; inline-size: 100%; object-fit: cover; }
.card-picture p { margin: 1.5rem; }
.card-list .card-picture { max-block-size: 20rem; }
.card-link .card-picture { aspect-ratio: 1.91; }
.card-title { font-size: 1.125rem; line-height: 1.3; }
.card-list .card-title { font-size: 1.375rem; }
.card-date, .card-host, .card-link .card-intro { color: var(--quiet); font-size: 0.875rem; line-height: 1.45; }
.card-intro > :first-child { margin-block-start: 0; }
.card-intro > :last-child { margin-block-end: 0; }
.card-without { color: var(--quiet); font-size: 0.875rem; font-style: italic; font-weight: normal; }
`;
