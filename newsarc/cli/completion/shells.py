"""The scripts by which bash, zsh and fish ask newsarc what may stand at the cursor."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# The first line of an answer says what follows. COMP_WORDS is cut at colons too: the line is asked with.
# `answer=($(…))` would take a candidate `*` for the names of files.
_BASH = """\
# bash completion for newsarc
_newsarc() {
    local line answer=()
    while IFS= read -r line; do
        answer+=("$line")
    done < <(_NEWSARC_COMPLETE=bash _NEWSARC_COMPLETE_LINE="${COMP_LINE:0:COMP_POINT}" \\
        _NEWSARC_COMPLETE_BREAKS="$COMP_WORDBREAKS" _NEWSARC_COMPLETE_TYPE="$COMP_TYPE" \\
        "${1/#\\~/$HOME}" 2>/dev/null)
    COMPREPLY=("${answer[@]:1}")
    case ${answer[0]} in
        files) compopt -o default -o bashdefault 2>/dev/null ;;
        open) compopt -o nospace 2>/dev/null ;;
    esac
}
complete -o nosort -F _newsarc newsarc 2>/dev/null || complete -F _newsarc newsarc
"""
_ZSH = """\
#compdef newsarc
# zsh completion for newsarc
_newsarc() {
    local -a answer shown values
    local line program="${(Q)words[1]/#\\~/$HOME}"
    local asked="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX"
    answer=("${(@f)$(_NEWSARC_COMPLETE=zsh _NEWSARC_COMPLETE_LINE="$asked" "$program" 2>/dev/null)}")
    if [[ $answer[1] == files ]]; then
        _files
        return
    fi
    for line in "${(@)answer[2,-1]}"; do
        values+=("${line%%$'\\t'*}")
        shown+=("${line/$'\\t'/  }")
    done
    (( $#values )) || return 1
    if [[ $answer[1] == open ]]; then
        compadd -U -S '' -- $values
    else
        compadd -U -l -V newsarc -d shown -- $values
    fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
if [[ $funcstack[1] == _newsarc ]]; then
    _newsarc "$@"
else
    compdef _newsarc newsarc
fi
"""
_FISH = """\
# fish completion for newsarc
function __newsarc_complete
    set -l line (commandline -cp)
    set -l program (string replace -r '^~' $HOME (commandline -opc)[1])
    set -l answer (_NEWSARC_COMPLETE=fish _NEWSARC_COMPLETE_LINE="$line" $program 2>/dev/null)
    switch "$answer[1]"
        case files
            __fish_complete_path (commandline -ct)
        case '*'
            string join \\n -- $answer[2..-1]
    end
end
complete -c newsarc -f -k -a '(__newsarc_complete)'
"""
SCRIPTS: Mapping[str, str] = MappingProxyType({"bash": _BASH, "zsh": _ZSH, "fish": _FISH})
