# Completion of mentor for fish. Kept as ~/.config/fish/completions/mentor.fish, it asks mentor at every Tab what
# could stand there.
function __mentor_complete
    set -l program (commandline -opc)[1]
    # fish opens a tilde that is typed, but not one that stands in a variable.
    string match -q -- '~/*' $program; and set program $HOME(string sub -s 2 -- $program)
    type -q -- $program; or return
    set -l said ($program --complete fish (commandline -cp | string collect) 2>/dev/null)
    set -l disk $said[-1]
    test (count $said) -gt 1; and printf '%s\n' $said[1..-2]
    set -l token (commandline -ct | string collect)
    set -l flag (string match -r -- '^--[\w-]+=' $token)
    set -l path (string replace -- "$flag" '' $token)
    switch $disk
        case :files
            __fish_complete_path $path | string replace -r '^' -- "$flag"
        case :folders
            __fish_complete_directories $path | string replace -r '^' -- "$flag"
    end
end
complete -c mentor -e
complete -c mentor -f -k -a '(__mentor_complete)'
