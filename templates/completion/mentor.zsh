#compdef mentor
# Completion of mentor for zsh. Kept in ~/.zshrc, or as _mentor in a folder of $fpath, it asks mentor at every Tab
# what could stand there.
_mentor() {
  local line value disk=:none tab=$'\t'
  local -a before said near far
  before=("${(@Q)words[2,CURRENT-1]}")
  said=("${(@f)$(${(Q)~words[1]} --complete zsh "${(@)before/#/:}" ":${(Q)PREFIX}" 2>/dev/null)}")
  compset -P 1 '--[^=]##='
  for line in $said; do
    value=${line%%$tab*}
    if [[ $line == :(none|files|folders) ]]; then
      disk=$line
    elif [[ $value == ${(Q)PREFIX}* ]]; then
      [[ $line == *$tab* ]] && near+=("${value//:/\\:}:${line#*$tab}") || near+=("${value//:/\\:}")
    else
      far+=($value)
    fi
  done
  local found=1
  (( $#near )) && _describe -V mentor near && found=0
  # Other letters than those typed, but who is meant all the same: the name behind, or another case.
  (( $#far )) && compadd -U -- $far && found=0
  [[ $disk == :files ]] && _files && found=0
  [[ $disk == :folders ]] && _files -/ && found=0
  return found
}
if [[ $funcstack[1] == _mentor ]]; then
  _mentor "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _mentor mentor
fi
