{{- define "wood.name" -}}
{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- end }}

{{- define "wood.labels" -}}
app.kubernetes.io/name: wood
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
