"""Texts that mean something to some program on their way; `pwn` shows up only where one obeyed."""

MARKUP = (
    "<pwn>x</pwn>",
    "<script>pwn=1</script>",
    "<img src=x pwn=1 onerror=pwn=1>",
    "<svg pwn=1 onload=pwn=1>",
    "<svg><script>pwn=1</script></svg>",
    "<math><mtext><table><mglyph><style><img src pwn=1>",
    "<iframe srcdoc='<pwn>' pwn=1></iframe>",
    "<a href=javascript:pwn=1 pwn=1>x</a>",
    "<form action=javascript:pwn=1 pwn=1><button>x</button></form>",
    "<style pwn=1>*{color:red}</style>",
    "<base href=//pwn.example pwn=1>",
    "<meta http-equiv=refresh content=0;url=//pwn.example pwn=1>",
    "<link rel=stylesheet href=//pwn.example pwn=1>",
    "<!--><pwn>-->",
    "<![CDATA[<pwn>]]>",
    "<?pwn x?><pwn>",
    "<object data=javascript:pwn=1 pwn=1>",
    "<details open ontoggle=pwn=1 pwn=1>",
    "<body onload=pwn=1 pwn=1>",
    "<input autofocus onfocus=pwn=1 pwn=1>",
    "<video><source onerror=pwn=1 pwn=1></video>",
    "<noscript><p title='</noscript><img src=x pwn=1>'>",
    "<template><pwn></template><pwn>",
)
ENDINGS = (
    '"><pwn>',
    "'><pwn>",
    '" pwn="1',
    "' pwn='1",
    "` pwn=`1",
    "</title><pwn>",
    "</textarea><pwn>",
    "</option></select><pwn>",
    "</script><pwn>",
    "</style><pwn>",
    "</svg><pwn>",
    "</text></g></svg><pwn>",
    "</blockquote></form><pwn>",
    "--><pwn>",
    "]]><pwn>",
)
ADDRESSES = (
    "javascript:pwn=1",
    "JaVaScRiPt:pwn=1",
    "data:text/html,<pwn>",
    "//pwn.example/",
    "https://pwn.example/",
    "vbscript:pwn",
)
LANGUAGES = (
    "{{7*7}}",
    "{% print 7*7 %}",
    "{# x #}${7*7}#{7*7}",
    "<%= 7*7 %>",
    "{{ config }}{{ ''.__class__ }}",
    "%(name)s %s {name} {0} {",
    "'; pwn=1; //",
    '"; pwn=1; //',
    "\\u003cpwn\\u003e \\x3cpwn\\x3e",
    "'); DROP TABLE deal; --",
    '"] ; n1 -> n2 [label="x',
    "\\N \\G \\L &lt;pwn&gt; &amp; &#60;pwn&#62;",
)
SCRIPTS_OF_THE_WORLD = (
    "\u202eevil\u202c \u2066x\u2069",
    "שלום עולם مرحبا",
    "🎈 👩\u200d🚀 🏳️\u200d🌈",
    "a\u0301 é ß ﷽ 中文 ไทย",
    "\ufeffx \u200bx \u00adx",
    "\ufffe \uffff \U0010ffff",
)
FORMULAS = ("=cmd()", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "＝1+1")
CONTROLS = ("a\x00b", "a\x07b\x1b[31mc", "a\x0b\x0cb", "a\x85b\u2028c\u2029d")

ALL = (*MARKUP, *ENDINGS, *ADDRESSES, *LANGUAGES, *SCRIPTS_OF_THE_WORLD, *FORMULAS, *CONTROLS)
EVERY_KIND = ("<pwn>\"'><svg pwn=1>{{7*7}}", '</textarea></title></script><pwn>" pwn="1 =cmd() 🎈\u202e')
LONG = "x" * 10_000
SEVEN_TIMES_SEVEN = "{{7*7}}"
