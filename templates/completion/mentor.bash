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
  # Where nothing else fits, bash goes on with what lies on the disk, and quotes it as it has to be.
  case $disk in
    :files) compopt -o default 2>/dev/null ;;
    :folders) compopt -o dirnames 2>/dev/null ;;
  esac
}
if type compopt >/dev/null 2>&1; then
  complete -F _mentor_complete mentor
else
  # The bash of macOS knows no compopt, so it goes on with files wherever nothing else fits.
  complete -o default -F _mentor_complete mentor
fi
