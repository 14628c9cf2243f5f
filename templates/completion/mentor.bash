# Completion of mentor for bash. Kept in ~/.bashrc, it asks mentor at every Tab what could stand there.
_mentor_complete() {
  local program=${1/#\~\//$HOME/} line said=() disk=:none
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*) disk=$line ;;
      *) said+=("$line") ;;
    esac
  done < <("$program" --complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  COMPREPLY=(${said[@]+"${said[@]}"})
  [[ $disk == :none ]] && return
  if type compopt >/dev/null 2>&1; then
    # Where nothing else fits, bash goes on with what lies on the disk.
    if [[ $disk == :folders ]]; then compopt -o dirnames; else compopt -o default; fi
  else
    # The bash of macOS knows no compopt, and its = stands in the way of a path.
    while IFS= read -r line; do
      COMPREPLY+=("$line")
    done < <(compgen -f -- "${2#=}")
  fi
}
complete -F _mentor_complete mentor
