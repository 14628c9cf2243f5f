# Completion of mentor for PowerShell. Kept in $PROFILE, it asks mentor at every Tab what could stand there.
Register-ArgumentCompleter -Native -CommandName mentor -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # Every word behind a colon: older PowerShells lose an argument that is empty.
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { ':' + $(if ($null -ne $_.Value) { $_.Value } else { $_.Extent.Text }) })
    $current = ':' + ($wordToComplete -replace '^[''"]|[''"]$', '')
    $program = $commandAst.GetCommandName()
    # What is said is UTF-8, whatever this console takes it for.
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $said = @(& $program --complete powershell @before $current 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    $found = 0
    foreach ($line in $said) {
        if ($line -match '^:(none|files|folders)$') { continue }
        $value, $says = $line -split "`t", 2
        if (-not $says) { $says = $value }
        $found++
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $says)
    }
    # PowerShell completes paths where nothing is returned; an empty text says that none belongs here.
    if ($found -eq 0 -and $said[-1] -eq ':none') { '' }
}
