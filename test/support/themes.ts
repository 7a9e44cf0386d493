/** The colours of VS Code's own themes, as far as the panel uses them, with the class that a webview's body has. */
export const themes: Readonly<Record<string, { readonly body: string; readonly variables: string }>> = {
  light: {
    body: 'vscode-light',
    variables: variables({
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      'textLink-foreground': '#005fb8',
      focusBorder: '#005fb8',
      'textBlockQuote-background': '#f8f8f8',
      'editorWarning-foreground': '#bf8803',
      'button-background': '#005fb8',
      'button-foreground': '#ffffff',
      'input-background': '#ffffff',
      'input-foreground': '#3b3b3b',
    }),
  },
  dark: {
    body: 'vscode-dark',
    variables: variables({
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      'textLink-foreground': '#4daafc',
      focusBorder: '#0078d4',
      'textBlockQuote-background': '#2b2b2b',
      'editorWarning-foreground': '#cca700',
      'button-background': '#0078d4',
      'button-foreground': '#ffffff',
      'input-background': '#313131',
      'input-foreground': '#cccccc',
    }),
  },
  'high contrast': {
    body: 'vscode-high-contrast',
    variables: variables({
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      'textLink-foreground': '#21a6ff',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      'editorWarning-foreground': '#ffd370',
      'button-background': '#000000',
      'button-foreground': '#ffffff',
      'button-border': '#6fc3df',
      'input-background': '#000000',
      'input-foreground': '#ffffff',
    }),
  },
  'high contrast light': {
    body: 'vscode-high-contrast-light',
    variables: variables({
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      'textLink-foreground': '#0f4a85',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      'editorWarning-foreground': '#895503',
      'button-background': '#0f4a85',
      'button-foreground': '#ffffff',
      'button-border': '#0f4a85',
      'input-background': '#ffffff',
      'input-foreground': '#292929',
    }),
  },
};

function variables(colours: Readonly<Record<string, string>>): string {
  const all = { ...colours, 'font-family': 'system-ui, sans-serif', 'font-size': '13px' };
  return Object.entries(all)
    .map(([name, value]) => `--vscode-${name}: ${value};`)
    .join(' ');
}
