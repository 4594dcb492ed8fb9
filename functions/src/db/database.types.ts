// Generated from supabase/migrations by `npm run types`. Do not edit.

export type Json = string | number | boolean | null | {
    [key: string]: Json | undefined;
} | Json[];
export type Database = {
    "public": {
        Tables: {
            "addresses": {
                Row: {
                    "adcode": string;
                    "contact_name": string;
                    "created_at": string;
                    "deleted_at": string | null;
                    "district": string;
                    "door": string;
                    "geocoded_lat": number;
                    "geocoded_lng": number;
                    "id": string;
                    "is_default": boolean;
                    "lat": number;
                    "level": string;
                    "lng": number;
                    "phone": string;
                    "place_name": string;
                    "store_id": string;
                    "text": string;
                    "used_at": string | null;
                    "verified_at": string;
                };
                ComputedFields: never;
                Insert: {
                    "adcode": string;
                    "contact_name": string;
                    "created_at"?: string;
                    "deleted_at"?: string | null;
                    "district": string;
                    "door"?: string;
                    "geocoded_lat": number;
                    "geocoded_lng": number;
                    "id"?: string;
                    "is_default"?: boolean;
                    "lat": number;
                    "level": string;
                    "lng": number;
                    "phone": string;
                    "place_name"?: string;
                    "store_id": string;
                    "text": string;
                    "used_at"?: string | null;
                    "verified_at": string;
                };
                Update: {
                    "adcode"?: string;
                    "contact_name"?: string;
                    "created_at"?: string;
                    "deleted_at"?: string | null;
                    "district"?: string;
                    "door"?: string;
                    "geocoded_lat"?: number;
                    "geocoded_lng"?: number;
                    "id"?: string;
                    "is_default"?: boolean;
                    "lat"?: number;
                    "level"?: string;
                    "lng"?: number;
                    "phone"?: string;
                    "place_name"?: string;
                    "store_id"?: string;
                    "text"?: string;
                    "used_at"?: string | null;
                    "verified_at"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "addresses_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "attempt_causes": {
                Row: {
                    "at": string;
                    "attempt_id": number;
                    "cause": string;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "at": string;
                    "attempt_id": number;
                    "cause": string;
                    "store_id": string;
                };
                Update: {
                    "at"?: string;
                    "attempt_id"?: number;
                    "cause"?: string;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "attempt_causes_attempt_id_fkey";
                        columns: [
                            "attempt_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "attempts";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "attempt_causes_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "attempts": {
                Row: {
                    "at": string;
                    "codes": (string)[];
                    "expected_total_fen": number;
                    "facts": string | null;
                    "findings": NonNullable<Json>;
                    "id": number;
                    "is_first": boolean;
                    "line_count": number;
                    "order_id": string | null;
                    "outcome": string;
                    "request_id": string;
                    "rule_set_version": number;
                    "store_id": string;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "at"?: string;
                    "codes": (string)[];
                    "expected_total_fen": number;
                    "facts"?: string | null;
                    "findings": NonNullable<Json>;
                    "id"?: never;
                    "is_first"?: boolean;
                    "line_count": number;
                    "order_id"?: string | null;
                    "outcome": string;
                    "request_id": string;
                    "rule_set_version"?: number;
                    "store_id": string;
                    "user_id": string;
                };
                Update: {
                    "at"?: string;
                    "codes"?: (string)[];
                    "expected_total_fen"?: number;
                    "facts"?: string | null;
                    "findings"?: NonNullable<Json>;
                    "id"?: never;
                    "is_first"?: boolean;
                    "line_count"?: number;
                    "order_id"?: string | null;
                    "outcome"?: string;
                    "request_id"?: string;
                    "rule_set_version"?: number;
                    "store_id"?: string;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "attempts_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "attempts_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "attempts_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "audit_events": {
                Row: {
                    "action": string;
                    "after": Json | null;
                    "at": string;
                    "before": Json | null;
                    "by_user": string | null;
                    "id": number;
                    "reason": string | null;
                    "subject": string;
                };
                ComputedFields: never;
                Insert: {
                    "action": string;
                    "after"?: Json | null;
                    "at"?: string;
                    "before"?: Json | null;
                    "by_user"?: string | null;
                    "id"?: never;
                    "reason"?: string | null;
                    "subject": string;
                };
                Update: {
                    "action"?: string;
                    "after"?: Json | null;
                    "at"?: string;
                    "before"?: Json | null;
                    "by_user"?: string | null;
                    "id"?: never;
                    "reason"?: string | null;
                    "subject"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "audit_events_by_user_fkey";
                        columns: [
                            "by_user"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "backtest_hits": {
                Row: {
                    "at": string;
                    "attempt_id": number;
                    "backtest_id": string;
                    "kind": string;
                    "outcome": string;
                    "outcome_in_force": string;
                    "rule_ids": (string)[];
                };
                ComputedFields: never;
                Insert: {
                    "at": string;
                    "attempt_id": number;
                    "backtest_id": string;
                    "kind": string;
                    "outcome": string;
                    "outcome_in_force": string;
                    "rule_ids": (string)[];
                };
                Update: {
                    "at"?: string;
                    "attempt_id"?: number;
                    "backtest_id"?: string;
                    "kind"?: string;
                    "outcome"?: string;
                    "outcome_in_force"?: string;
                    "rule_ids"?: (string)[];
                };
                Relationships: [
                    {
                        foreignKeyName: "backtest_hits_attempt_id_fkey";
                        columns: [
                            "attempt_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "attempts";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "backtest_hits_backtest_id_fkey";
                        columns: [
                            "backtest_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "backtests";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "backtests": {
                Row: {
                    "after_id": number | null;
                    "based_on": number;
                    "finished_at": string | null;
                    "id": string;
                    "judged": number;
                    "rules": NonNullable<Json>;
                    "since": string;
                    "started_at": string;
                    "started_by": string;
                    "tally": Json | null;
                    "total": number;
                    "until": string;
                };
                ComputedFields: never;
                Insert: {
                    "after_id"?: number | null;
                    "based_on": number;
                    "finished_at"?: string | null;
                    "id"?: string;
                    "judged"?: number;
                    "rules": NonNullable<Json>;
                    "since": string;
                    "started_at"?: string;
                    "started_by": string;
                    "tally"?: Json | null;
                    "total": number;
                    "until": string;
                };
                Update: {
                    "after_id"?: number | null;
                    "based_on"?: number;
                    "finished_at"?: string | null;
                    "id"?: string;
                    "judged"?: number;
                    "rules"?: NonNullable<Json>;
                    "since"?: string;
                    "started_at"?: string;
                    "started_by"?: string;
                    "tally"?: Json | null;
                    "total"?: number;
                    "until"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "backtests_after_id_fkey";
                        columns: [
                            "after_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "attempts";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "backtests_started_by_fkey";
                        columns: [
                            "started_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "categories": {
                Row: {
                    "id": string;
                    "name": string;
                    "parent_id": string | null;
                    "picture": string;
                    "position": number;
                };
                ComputedFields: never;
                Insert: {
                    "id"?: string;
                    "name": string;
                    "parent_id"?: string | null;
                    "picture": string;
                    "position": number;
                };
                Update: {
                    "id"?: string;
                    "name"?: string;
                    "parent_id"?: string | null;
                    "picture"?: string;
                    "position"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "categories_parent_id_fkey";
                        columns: [
                            "parent_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "categories";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "channels": {
                Row: {
                    "code": string;
                    "name": string;
                };
                ComputedFields: never;
                Insert: {
                    "code": string;
                    "name": string;
                };
                Update: {
                    "code"?: string;
                    "name"?: string;
                };
                Relationships: [
                ];
            };
            "console_sign_ins": {
                Row: {
                    "browser": string;
                    "code_hash": string;
                    "collected_at": string | null;
                    "confirmed_at": string | null;
                    "confirmed_by": string | null;
                    "expires_at": string;
                    "family_id": string | null;
                    "id": string;
                    "secret_hash": string;
                    "started_at": string;
                };
                ComputedFields: never;
                Insert: {
                    "browser": string;
                    "code_hash": string;
                    "collected_at"?: string | null;
                    "confirmed_at"?: string | null;
                    "confirmed_by"?: string | null;
                    "expires_at": string;
                    "family_id"?: string | null;
                    "id"?: string;
                    "secret_hash": string;
                    "started_at"?: string;
                };
                Update: {
                    "browser"?: string;
                    "code_hash"?: string;
                    "collected_at"?: string | null;
                    "confirmed_at"?: string | null;
                    "confirmed_by"?: string | null;
                    "expires_at"?: string;
                    "family_id"?: string | null;
                    "id"?: string;
                    "secret_hash"?: string;
                    "started_at"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "console_sign_ins_confirmed_by_fkey";
                        columns: [
                            "confirmed_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "console_sign_ins_family_id_fkey";
                        columns: [
                            "family_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "session_families";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "craft_bookings": {
                Row: {
                    "day": string;
                    "id": string;
                    "line_id": string;
                    "minutes": number;
                    "order_id": string;
                    "sku_id": string;
                    "version": number;
                };
                ComputedFields: never;
                Insert: {
                    "day": string;
                    "id"?: string;
                    "line_id": string;
                    "minutes": number;
                    "order_id": string;
                    "sku_id": string;
                    "version"?: number;
                };
                Update: {
                    "day"?: string;
                    "id"?: string;
                    "line_id"?: string;
                    "minutes"?: number;
                    "order_id"?: string;
                    "sku_id"?: string;
                    "version"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "craft_bookings_line_id_day_fkey";
                        columns: [
                            "line_id",
                            "day"
                        ];
                        isOneToOne: false;
                        referencedRelation: "craft_days";
                        referencedColumns: [
                            "line_id",
                            "day"
                        ];
                    },
                    {
                        foreignKeyName: "craft_bookings_order_id_sku_id_fkey";
                        columns: [
                            "order_id",
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "order_lines";
                        referencedColumns: [
                            "order_id",
                            "sku_id"
                        ];
                    }
                ];
            };
            "craft_calendars": {
                Row: {
                    "line_id": string;
                    "minutes": number;
                    "weekday": number;
                };
                ComputedFields: never;
                Insert: {
                    "line_id": string;
                    "minutes": number;
                    "weekday": number;
                };
                Update: {
                    "line_id"?: string;
                    "minutes"?: number;
                    "weekday"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "craft_calendars_line_id_fkey";
                        columns: [
                            "line_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "craft_lines";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "craft_days": {
                Row: {
                    "booked_minutes": number;
                    "capacity_minutes": number;
                    "day": string;
                    "line_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "booked_minutes"?: number;
                    "capacity_minutes": number;
                    "day": string;
                    "line_id": string;
                };
                Update: {
                    "booked_minutes"?: number;
                    "capacity_minutes"?: number;
                    "day"?: string;
                    "line_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "craft_days_line_id_fkey";
                        columns: [
                            "line_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "craft_lines";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "craft_downtimes": {
                Row: {
                    "cleared_at": string | null;
                    "cleared_by": string | null;
                    "from_day": string;
                    "id": string;
                    "line_id": string;
                    "marked_at": string;
                    "marked_by": string | null;
                    "minutes_per_day": number | null;
                    "reason": string;
                    "to_day": string;
                };
                ComputedFields: never;
                Insert: {
                    "cleared_at"?: string | null;
                    "cleared_by"?: string | null;
                    "from_day": string;
                    "id"?: string;
                    "line_id": string;
                    "marked_at"?: string;
                    "marked_by"?: string | null;
                    "minutes_per_day"?: number | null;
                    "reason": string;
                    "to_day": string;
                };
                Update: {
                    "cleared_at"?: string | null;
                    "cleared_by"?: string | null;
                    "from_day"?: string;
                    "id"?: string;
                    "line_id"?: string;
                    "marked_at"?: string;
                    "marked_by"?: string | null;
                    "minutes_per_day"?: number | null;
                    "reason"?: string;
                    "to_day"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "craft_downtimes_cleared_by_fkey";
                        columns: [
                            "cleared_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "craft_downtimes_line_id_fkey";
                        columns: [
                            "line_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "craft_lines";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "craft_downtimes_marked_by_fkey";
                        columns: [
                            "marked_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "craft_holidays": {
                Row: {
                    "day": string;
                    "name": string;
                    "works_as": number | null;
                };
                ComputedFields: never;
                Insert: {
                    "day": string;
                    "name": string;
                    "works_as"?: number | null;
                };
                Update: {
                    "day"?: string;
                    "name"?: string;
                    "works_as"?: number | null;
                };
                Relationships: [
                ];
            };
            "craft_lines": {
                Row: {
                    "code": string;
                    "id": string;
                    "is_active": boolean;
                    "name": string;
                    "position": number;
                };
                ComputedFields: never;
                Insert: {
                    "code": string;
                    "id"?: string;
                    "is_active"?: boolean;
                    "name": string;
                    "position": number;
                };
                Update: {
                    "code"?: string;
                    "id"?: string;
                    "is_active"?: boolean;
                    "name"?: string;
                    "position"?: number;
                };
                Relationships: [
                ];
            };
            "districts": {
                Row: {
                    "adcode": string;
                    "name": string;
                };
                ComputedFields: never;
                Insert: {
                    "adcode": string;
                    "name": string;
                };
                Update: {
                    "adcode"?: string;
                    "name"?: string;
                };
                Relationships: [
                ];
            };
            "franchisees": {
                Row: {
                    "code": string;
                    "id": string;
                    "name": string;
                };
                ComputedFields: never;
                Insert: {
                    "code": string;
                    "id"?: string;
                    "name": string;
                };
                Update: {
                    "code"?: string;
                    "id"?: string;
                    "name"?: string;
                };
                Relationships: [
                ];
            };
            "idempotency": {
                Row: {
                    "body_hash": string;
                    "created_at": string;
                    "operation": string;
                    "outcome": Json | null;
                    "request_id": string;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "body_hash": string;
                    "created_at"?: string;
                    "operation": string;
                    "outcome"?: Json | null;
                    "request_id": string;
                    "user_id": string;
                };
                Update: {
                    "body_hash"?: string;
                    "created_at"?: string;
                    "operation"?: string;
                    "outcome"?: Json | null;
                    "request_id"?: string;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "idempotency_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "identities": {
                Row: {
                    "bound_at": string;
                    "openid": string;
                    "unionid": string | null;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "bound_at"?: string;
                    "openid": string;
                    "unionid"?: string | null;
                    "user_id": string;
                };
                Update: {
                    "bound_at"?: string;
                    "openid"?: string;
                    "unionid"?: string | null;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "identities_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "invites": {
                Row: {
                    "code_hash": string;
                    "expires_at": string;
                    "used_at": string | null;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "code_hash": string;
                    "expires_at": string;
                    "used_at"?: string | null;
                    "user_id": string;
                };
                Update: {
                    "code_hash"?: string;
                    "expires_at"?: string;
                    "used_at"?: string | null;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "invites_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "letter_files": {
                Row: {
                    "bytes": number;
                    "kind": string;
                    "letter_id": string;
                    "mime": string;
                    "object_name": string;
                    "position": number;
                    "sha256": string;
                };
                ComputedFields: never;
                Insert: {
                    "bytes": number;
                    "kind": string;
                    "letter_id": string;
                    "mime": string;
                    "object_name": string;
                    "position": number;
                    "sha256": string;
                };
                Update: {
                    "bytes"?: number;
                    "kind"?: string;
                    "letter_id"?: string;
                    "mime"?: string;
                    "object_name"?: string;
                    "position"?: number;
                    "sha256"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "letter_files_letter_id_fkey";
                        columns: [
                            "letter_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "letters";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "letter_uses": {
                Row: {
                    "kind": string;
                    "letter_id": string;
                    "order_id": string;
                    "used_at": string;
                };
                ComputedFields: never;
                Insert: {
                    "kind": string;
                    "letter_id": string;
                    "order_id": string;
                    "used_at": string;
                };
                Update: {
                    "kind"?: string;
                    "letter_id"?: string;
                    "order_id"?: string;
                    "used_at"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "letter_uses_letter_id_fkey";
                        columns: [
                            "letter_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "letters";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "letter_uses_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "letters": {
                Row: {
                    "basket_hash": string | null;
                    "ended_at": string | null;
                    "ended_by": string | null;
                    "expires_at": string;
                    "id": string;
                    "kind": string;
                    "signer_name": string;
                    "standing_at": string | null;
                    "standing_by": string | null;
                    "store_id": string;
                    "total_fen": number;
                    "uploaded_at": string;
                    "uploaded_by": string;
                };
                ComputedFields: never;
                Insert: {
                    "basket_hash"?: string | null;
                    "ended_at"?: string | null;
                    "ended_by"?: string | null;
                    "expires_at": string;
                    "id": string;
                    "kind": string;
                    "signer_name": string;
                    "standing_at"?: string | null;
                    "standing_by"?: string | null;
                    "store_id": string;
                    "total_fen": number;
                    "uploaded_at"?: string;
                    "uploaded_by": string;
                };
                Update: {
                    "basket_hash"?: string | null;
                    "ended_at"?: string | null;
                    "ended_by"?: string | null;
                    "expires_at"?: string;
                    "id"?: string;
                    "kind"?: string;
                    "signer_name"?: string;
                    "standing_at"?: string | null;
                    "standing_by"?: string | null;
                    "store_id"?: string;
                    "total_fen"?: number;
                    "uploaded_at"?: string;
                    "uploaded_by"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "letters_ended_by_fkey";
                        columns: [
                            "ended_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "letters_standing_by_fkey";
                        columns: [
                            "standing_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "letters_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "letters_uploaded_by_fkey";
                        columns: [
                            "uploaded_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "memberships": {
                Row: {
                    "id": number;
                    "role": string;
                    "store_id": string | null;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "id"?: never;
                    "role": string;
                    "store_id"?: string | null;
                    "user_id": string;
                };
                Update: {
                    "id"?: never;
                    "role"?: string;
                    "store_id"?: string | null;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "memberships_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "memberships_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "notices": {
                Row: {
                    "created_at": string;
                    "id": number;
                    "kind": string;
                    "order_id": string | null;
                    "read_at": string | null;
                    "store_id": string;
                    "text": string;
                };
                ComputedFields: never;
                Insert: {
                    "created_at"?: string;
                    "id"?: never;
                    "kind": string;
                    "order_id"?: string | null;
                    "read_at"?: string | null;
                    "store_id": string;
                    "text": string;
                };
                Update: {
                    "created_at"?: string;
                    "id"?: never;
                    "kind"?: string;
                    "order_id"?: string | null;
                    "read_at"?: string | null;
                    "store_id"?: string;
                    "text"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "notices_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "notices_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "one_pass_cause_days": {
                Row: {
                    "business_day": string;
                    "cause": string;
                    "stopped": number;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "business_day": string;
                    "cause": string;
                    "stopped": number;
                    "store_id": string;
                };
                Update: {
                    "business_day"?: string;
                    "cause"?: string;
                    "stopped"?: number;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "one_pass_cause_days_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "one_pass_days": {
                Row: {
                    "business_day": string;
                    "firsts": number;
                    "passed": number;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "business_day": string;
                    "firsts": number;
                    "passed": number;
                    "store_id": string;
                };
                Update: {
                    "business_day"?: string;
                    "firsts"?: number;
                    "passed"?: number;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "one_pass_days_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "order_contacts": {
                Row: {
                    "name": string;
                };
                ComputedFields: never;
                Insert: {
                    "name": string;
                };
                Update: {
                    "name"?: string;
                };
                Relationships: [
                ];
            };
            "order_events": {
                Row: {
                    "at": string;
                    "by_user": string | null;
                    "kind": string;
                    "note": string | null;
                    "order_id": string;
                    "seq": number;
                };
                ComputedFields: never;
                Insert: {
                    "at"?: string;
                    "by_user"?: string | null;
                    "kind": string;
                    "note"?: string | null;
                    "order_id": string;
                    "seq": number;
                };
                Update: {
                    "at"?: string;
                    "by_user"?: string | null;
                    "kind"?: string;
                    "note"?: string | null;
                    "order_id"?: string;
                    "seq"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "order_events_by_user_fkey";
                        columns: [
                            "by_user"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "order_events_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "order_lines": {
                Row: {
                    "amount_fen": number;
                    "is_made_to_order": boolean;
                    "line_no": number;
                    "name": string;
                    "order_id": string;
                    "qty": number;
                    "sku_id": string;
                    "spec_text": string;
                    "unit": string;
                    "unit_price_fen": number;
                };
                ComputedFields: never;
                Insert: {
                    "amount_fen": number;
                    "is_made_to_order"?: boolean;
                    "line_no": number;
                    "name": string;
                    "order_id": string;
                    "qty": number;
                    "sku_id": string;
                    "spec_text": string;
                    "unit": string;
                    "unit_price_fen": number;
                };
                Update: {
                    "amount_fen"?: number;
                    "is_made_to_order"?: boolean;
                    "line_no"?: number;
                    "name"?: string;
                    "order_id"?: string;
                    "qty"?: number;
                    "sku_id"?: string;
                    "spec_text"?: string;
                    "unit"?: string;
                    "unit_price_fen"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "order_lines_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "order_lines_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "offers";
                        referencedColumns: [
                            "sku_id"
                        ];
                    },
                    {
                        foreignKeyName: "order_lines_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "skus";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "order_returns": {
                Row: {
                    "amount_fen": number;
                    "id": number;
                    "order_id": string;
                    "reason": string;
                    "returned_on": string;
                };
                ComputedFields: never;
                Insert: {
                    "amount_fen": number;
                    "id"?: never;
                    "order_id": string;
                    "reason": string;
                    "returned_on": string;
                };
                Update: {
                    "amount_fen"?: number;
                    "id"?: never;
                    "order_id"?: string;
                    "reason"?: string;
                    "returned_on"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "order_returns_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "orders": {
                Row: {
                    "address": NonNullable<Json>;
                    "address_id": string;
                    "business_day": string;
                    "day_sequence": number;
                    "id": string;
                    "note": string | null;
                    "order_no": string;
                    "placed_at": string;
                    "placed_by": string;
                    "price_list_version_id": number;
                    "status": string;
                    "store_id": string;
                    "total_fen": number;
                    "warehouse_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "address": NonNullable<Json>;
                    "address_id": string;
                    "business_day": string;
                    "day_sequence": number;
                    "id"?: string;
                    "note"?: string | null;
                    "order_no": string;
                    "placed_at": string;
                    "placed_by": string;
                    "price_list_version_id": number;
                    "status"?: string;
                    "store_id": string;
                    "total_fen": number;
                    "warehouse_id": string;
                };
                Update: {
                    "address"?: NonNullable<Json>;
                    "address_id"?: string;
                    "business_day"?: string;
                    "day_sequence"?: number;
                    "id"?: string;
                    "note"?: string | null;
                    "order_no"?: string;
                    "placed_at"?: string;
                    "placed_by"?: string;
                    "price_list_version_id"?: number;
                    "status"?: string;
                    "store_id"?: string;
                    "total_fen"?: number;
                    "warehouse_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "orders_address_id_fkey";
                        columns: [
                            "address_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "addresses";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "orders_placed_by_fkey";
                        columns: [
                            "placed_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "orders_price_list_version_id_fkey";
                        columns: [
                            "price_list_version_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "price_list_versions";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "orders_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "orders_warehouse_id_fkey";
                        columns: [
                            "warehouse_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "warehouses";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "outbox": {
                Row: {
                    "created_at": string;
                    "delivered_at": string | null;
                    "id": number;
                    "order_id": string;
                    "payload": NonNullable<Json>;
                    "topic": string;
                };
                ComputedFields: never;
                Insert: {
                    "created_at"?: string;
                    "delivered_at"?: string | null;
                    "id"?: never;
                    "order_id": string;
                    "payload": NonNullable<Json>;
                    "topic": string;
                };
                Update: {
                    "created_at"?: string;
                    "delivered_at"?: string | null;
                    "id"?: never;
                    "order_id"?: string;
                    "payload"?: NonNullable<Json>;
                    "topic"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "outbox_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "price_list_items": {
                Row: {
                    "channel": string;
                    "price_fen": number;
                    "sku_id": string;
                    "version_id": number;
                };
                ComputedFields: never;
                Insert: {
                    "channel": string;
                    "price_fen": number;
                    "sku_id": string;
                    "version_id": number;
                };
                Update: {
                    "channel"?: string;
                    "price_fen"?: number;
                    "sku_id"?: string;
                    "version_id"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "price_list_items_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "offers";
                        referencedColumns: [
                            "sku_id"
                        ];
                    },
                    {
                        foreignKeyName: "price_list_items_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "skus";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "price_list_items_version_id_channel_fkey";
                        columns: [
                            "version_id",
                            "channel"
                        ];
                        isOneToOne: false;
                        referencedRelation: "price_list_versions";
                        referencedColumns: [
                            "id",
                            "channel"
                        ];
                    }
                ];
            };
            "price_list_versions": {
                Row: {
                    "channel": string;
                    "effective_at": string;
                    "id": number;
                    "note": string;
                    "published_at": string | null;
                    "published_by": string | null;
                    "version_no": number;
                };
                ComputedFields: never;
                Insert: {
                    "channel": string;
                    "effective_at": string;
                    "id"?: never;
                    "note"?: string;
                    "published_at"?: string | null;
                    "published_by"?: string | null;
                    "version_no": number;
                };
                Update: {
                    "channel"?: string;
                    "effective_at"?: string;
                    "id"?: never;
                    "note"?: string;
                    "published_at"?: string | null;
                    "published_by"?: string | null;
                    "version_no"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "price_list_versions_channel_fkey";
                        columns: [
                            "channel"
                        ];
                        isOneToOne: false;
                        referencedRelation: "channels";
                        referencedColumns: [
                            "code"
                        ];
                    },
                    {
                        foreignKeyName: "price_list_versions_published_by_fkey";
                        columns: [
                            "published_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "products": {
                Row: {
                    "brand": string;
                    "category_id": string;
                    "code": string;
                    "description": string;
                    "id": string;
                    "is_active": boolean;
                    "name": string;
                    "picture": string;
                    "search": unknown;
                    "spec_axes": (string)[];
                    "unit": string;
                };
                ComputedFields: never;
                Insert: {
                    "brand"?: string;
                    "category_id": string;
                    "code": string;
                    "description"?: string;
                    "id"?: string;
                    "is_active"?: boolean;
                    "name": string;
                    "picture": string;
                    "search": unknown;
                    "spec_axes": (string)[];
                    "unit": string;
                };
                Update: {
                    "brand"?: string;
                    "category_id"?: string;
                    "code"?: string;
                    "description"?: string;
                    "id"?: string;
                    "is_active"?: boolean;
                    "name"?: string;
                    "picture"?: string;
                    "search"?: unknown;
                    "spec_axes"?: (string)[];
                    "unit"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "products_category_id_fkey";
                        columns: [
                            "category_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "categories";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "rate_limits": {
                Row: {
                    "key": string;
                    "taken": number;
                    "window_start": string;
                };
                ComputedFields: never;
                Insert: {
                    "key": string;
                    "taken": number;
                    "window_start": string;
                };
                Update: {
                    "key"?: string;
                    "taken"?: number;
                    "window_start"?: string;
                };
                Relationships: [
                ];
            };
            "receivables": {
                Row: {
                    "amount_fen": number;
                    "due_on": string;
                    "issued_at": string;
                    "order_id": string;
                    "settled_on": string | null;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "amount_fen": number;
                    "due_on": string;
                    "issued_at": string;
                    "order_id": string;
                    "settled_on"?: string | null;
                    "store_id": string;
                };
                Update: {
                    "amount_fen"?: number;
                    "due_on"?: string;
                    "issued_at"?: string;
                    "order_id"?: string;
                    "settled_on"?: string | null;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "receivables_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "receivables_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "refresh_tokens": {
                Row: {
                    "family_id": string;
                    "issued_at": string;
                    "replaces": string | null;
                    "token_hash": string;
                    "used_at": string | null;
                };
                ComputedFields: never;
                Insert: {
                    "family_id": string;
                    "issued_at"?: string;
                    "replaces"?: string | null;
                    "token_hash": string;
                    "used_at"?: string | null;
                };
                Update: {
                    "family_id"?: string;
                    "issued_at"?: string;
                    "replaces"?: string | null;
                    "token_hash"?: string;
                    "used_at"?: string | null;
                };
                Relationships: [
                    {
                        foreignKeyName: "refresh_tokens_family_id_fkey";
                        columns: [
                            "family_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "session_families";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "review_messages": {
                Row: {
                    "at": string;
                    "by_user": string;
                    "id": number;
                    "kind": string;
                    "review_id": string;
                    "text": string;
                };
                ComputedFields: never;
                Insert: {
                    "at"?: string;
                    "by_user": string;
                    "id"?: never;
                    "kind": string;
                    "review_id": string;
                    "text": string;
                };
                Update: {
                    "at"?: string;
                    "by_user"?: string;
                    "id"?: never;
                    "kind"?: string;
                    "review_id"?: string;
                    "text"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "review_messages_by_user_fkey";
                        columns: [
                            "by_user"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "review_messages_review_id_fkey";
                        columns: [
                            "review_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "reviews";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "reviews": {
                Row: {
                    "decided_at": string | null;
                    "decided_by": string | null;
                    "due_at": string;
                    "escalated_at": string | null;
                    "findings": NonNullable<Json>;
                    "id": string;
                    "opened_at": string;
                    "order_id": string;
                    "reason": string | null;
                    "release_at": string;
                    "rule_ids": (string)[];
                    "state": string;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "decided_at"?: string | null;
                    "decided_by"?: string | null;
                    "due_at": string;
                    "escalated_at"?: string | null;
                    "findings": NonNullable<Json>;
                    "id"?: string;
                    "opened_at": string;
                    "order_id": string;
                    "reason"?: string | null;
                    "release_at": string;
                    "rule_ids": (string)[];
                    "state"?: string;
                    "store_id": string;
                };
                Update: {
                    "decided_at"?: string | null;
                    "decided_by"?: string | null;
                    "due_at"?: string;
                    "escalated_at"?: string | null;
                    "findings"?: NonNullable<Json>;
                    "id"?: string;
                    "opened_at"?: string;
                    "order_id"?: string;
                    "reason"?: string | null;
                    "release_at"?: string;
                    "rule_ids"?: (string)[];
                    "state"?: string;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "reviews_decided_by_fkey";
                        columns: [
                            "decided_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "reviews_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "reviews_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "rule_firings": {
                Row: {
                    "action": string;
                    "amount_fen": number;
                    "at": string;
                    "attempt_id": number;
                    "id": number;
                    "is_shadow": boolean;
                    "order_id": string | null;
                    "rule_id": string;
                    "version_no": number;
                };
                ComputedFields: never;
                Insert: {
                    "action": string;
                    "amount_fen": number;
                    "at": string;
                    "attempt_id": number;
                    "id"?: never;
                    "is_shadow": boolean;
                    "order_id"?: string | null;
                    "rule_id": string;
                    "version_no": number;
                };
                Update: {
                    "action"?: string;
                    "amount_fen"?: number;
                    "at"?: string;
                    "attempt_id"?: number;
                    "id"?: never;
                    "is_shadow"?: boolean;
                    "order_id"?: string | null;
                    "rule_id"?: string;
                    "version_no"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "rule_firings_attempt_id_fkey";
                        columns: [
                            "attempt_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "attempts";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "rule_firings_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "rule_firings_version_no_fkey";
                        columns: [
                            "version_no"
                        ];
                        isOneToOne: false;
                        referencedRelation: "rule_set_versions";
                        referencedColumns: [
                            "version_no"
                        ];
                    }
                ];
            };
            "rule_set_versions": {
                Row: {
                    "backtest_id": string | null;
                    "based_on": number | null;
                    "published_at": string;
                    "published_by": string | null;
                    "reason": string;
                    "restores": number | null;
                    "rules": NonNullable<Json>;
                    "version_no": number;
                };
                ComputedFields: never;
                Insert: {
                    "backtest_id"?: string | null;
                    "based_on"?: number | null;
                    "published_at"?: string;
                    "published_by"?: string | null;
                    "reason": string;
                    "restores"?: number | null;
                    "rules": NonNullable<Json>;
                    "version_no": number;
                };
                Update: {
                    "backtest_id"?: string | null;
                    "based_on"?: number | null;
                    "published_at"?: string;
                    "published_by"?: string | null;
                    "reason"?: string;
                    "restores"?: number | null;
                    "rules"?: NonNullable<Json>;
                    "version_no"?: number;
                };
                Relationships: [
                    {
                        foreignKeyName: "rule_set_versions_backtest_id_fkey";
                        columns: [
                            "backtest_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "backtests";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "rule_set_versions_based_on_fkey";
                        columns: [
                            "based_on"
                        ];
                        isOneToOne: false;
                        referencedRelation: "rule_set_versions";
                        referencedColumns: [
                            "version_no"
                        ];
                    },
                    {
                        foreignKeyName: "rule_set_versions_published_by_fkey";
                        columns: [
                            "published_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "rule_set_versions_restores_fkey";
                        columns: [
                            "restores"
                        ];
                        isOneToOne: false;
                        referencedRelation: "rule_set_versions";
                        referencedColumns: [
                            "version_no"
                        ];
                    }
                ];
            };
            "saved_views": {
                Row: {
                    "filter": NonNullable<Json>;
                    "id": string;
                    "name": string;
                    "saved_at": string;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "filter": NonNullable<Json>;
                    "id"?: string;
                    "name": string;
                    "saved_at"?: string;
                    "user_id": string;
                };
                Update: {
                    "filter"?: NonNullable<Json>;
                    "id"?: string;
                    "name"?: string;
                    "saved_at"?: string;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "saved_views_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "session_families": {
                Row: {
                    "created_at": string;
                    "expires_at": string;
                    "id": string;
                    "revoked_at": string | null;
                    "revoked_because": string | null;
                    "store_id": string | null;
                    "user_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "created_at"?: string;
                    "expires_at": string;
                    "id"?: string;
                    "revoked_at"?: string | null;
                    "revoked_because"?: string | null;
                    "store_id"?: string | null;
                    "user_id": string;
                };
                Update: {
                    "created_at"?: string;
                    "expires_at"?: string;
                    "id"?: string;
                    "revoked_at"?: string | null;
                    "revoked_because"?: string | null;
                    "store_id"?: string | null;
                    "user_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "session_families_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "session_families_user_id_fkey";
                        columns: [
                            "user_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "sku_craft": {
                Row: {
                    "line_id": string;
                    "minutes_per_unit": number;
                    "setup_minutes": number;
                    "sku_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "line_id": string;
                    "minutes_per_unit": number;
                    "setup_minutes": number;
                    "sku_id": string;
                };
                Update: {
                    "line_id"?: string;
                    "minutes_per_unit"?: number;
                    "setup_minutes"?: number;
                    "sku_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "sku_craft_line_id_fkey";
                        columns: [
                            "line_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "craft_lines";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "sku_craft_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "offers";
                        referencedColumns: [
                            "sku_id"
                        ];
                    },
                    {
                        foreignKeyName: "sku_craft_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "skus";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "skus": {
                Row: {
                    "barcode": string | null;
                    "code": string;
                    "id": string;
                    "is_sellable": boolean;
                    "min_qty": number;
                    "pack_multiple": number;
                    "product_id": string;
                    "search": unknown;
                    "spec_values": (string)[];
                };
                ComputedFields: never;
                Insert: {
                    "barcode"?: string | null;
                    "code": string;
                    "id"?: string;
                    "is_sellable"?: boolean;
                    "min_qty": number;
                    "pack_multiple": number;
                    "product_id": string;
                    "search": unknown;
                    "spec_values": (string)[];
                };
                Update: {
                    "barcode"?: string | null;
                    "code"?: string;
                    "id"?: string;
                    "is_sellable"?: boolean;
                    "min_qty"?: number;
                    "pack_multiple"?: number;
                    "product_id"?: string;
                    "search"?: unknown;
                    "spec_values"?: (string)[];
                };
                Relationships: [
                    {
                        foreignKeyName: "skus_product_id_fkey";
                        columns: [
                            "product_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "products";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "stock_levels": {
                Row: {
                    "changed_in": unknown;
                    "expected_on": string | null;
                    "on_hand": number;
                    "reserved": number;
                    "sku_id": string;
                    "warehouse_id": string;
                    "zone_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "changed_in"?: unknown;
                    "expected_on"?: string | null;
                    "on_hand"?: number;
                    "reserved"?: number;
                    "sku_id": string;
                    "warehouse_id": string;
                    "zone_id": string;
                };
                Update: {
                    "changed_in"?: unknown;
                    "expected_on"?: string | null;
                    "on_hand"?: number;
                    "reserved"?: number;
                    "sku_id"?: string;
                    "warehouse_id"?: string;
                    "zone_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "stock_levels_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "offers";
                        referencedColumns: [
                            "sku_id"
                        ];
                    },
                    {
                        foreignKeyName: "stock_levels_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "skus";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "stock_levels_warehouse_id_fkey";
                        columns: [
                            "warehouse_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "warehouses";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "stock_levels_zone_id_fkey";
                        columns: [
                            "zone_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "zones";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "stock_movements": {
                Row: {
                    "id": number;
                    "moved_at": string;
                    "moved_by": string | null;
                    "on_hand_delta": number;
                    "order_id": string | null;
                    "reason": string;
                    "reserved_delta": number;
                    "sku_id": string;
                    "warehouse_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "id"?: never;
                    "moved_at"?: string;
                    "moved_by"?: string | null;
                    "on_hand_delta": number;
                    "order_id"?: string | null;
                    "reason": string;
                    "reserved_delta": number;
                    "sku_id": string;
                    "warehouse_id": string;
                };
                Update: {
                    "id"?: never;
                    "moved_at"?: string;
                    "moved_by"?: string | null;
                    "on_hand_delta"?: number;
                    "order_id"?: string | null;
                    "reason"?: string;
                    "reserved_delta"?: number;
                    "sku_id"?: string;
                    "warehouse_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "stock_movements_moved_by_fkey";
                        columns: [
                            "moved_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "stock_movements_order_id_fkey";
                        columns: [
                            "order_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "orders";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "stock_movements_warehouse_id_sku_id_fkey";
                        columns: [
                            "warehouse_id",
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stock_levels";
                        referencedColumns: [
                            "warehouse_id",
                            "sku_id"
                        ];
                    }
                ];
            };
            "store_day_counters": {
                Row: {
                    "business_day": string;
                    "last_sequence": number;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "business_day": string;
                    "last_sequence": number;
                    "store_id": string;
                };
                Update: {
                    "business_day"?: string;
                    "last_sequence"?: number;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "store_day_counters_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "store_delivery_districts": {
                Row: {
                    "adcode": string;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "adcode": string;
                    "store_id": string;
                };
                Update: {
                    "adcode"?: string;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "store_delivery_districts_adcode_fkey";
                        columns: [
                            "adcode"
                        ];
                        isOneToOne: false;
                        referencedRelation: "districts";
                        referencedColumns: [
                            "adcode"
                        ];
                    },
                    {
                        foreignKeyName: "store_delivery_districts_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "store_order_counters": {
                Row: {
                    "changes": number;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "changes"?: number;
                    "store_id": string;
                };
                Update: {
                    "changes"?: number;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "store_order_counters_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: true;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "store_sku_stats": {
                Row: {
                    "bought_times": number;
                    "last_ordered_at": string;
                    "last_qty": number;
                    "product_id": string;
                    "sku_id": string;
                    "store_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "bought_times": number;
                    "last_ordered_at": string;
                    "last_qty": number;
                    "product_id": string;
                    "sku_id": string;
                    "store_id": string;
                };
                Update: {
                    "bought_times"?: number;
                    "last_ordered_at"?: string;
                    "last_qty"?: number;
                    "product_id"?: string;
                    "sku_id"?: string;
                    "store_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "store_sku_stats_product_id_fkey";
                        columns: [
                            "product_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "products";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "store_sku_stats_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "offers";
                        referencedColumns: [
                            "sku_id"
                        ];
                    },
                    {
                        foreignKeyName: "store_sku_stats_sku_id_fkey";
                        columns: [
                            "sku_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "skus";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "store_sku_stats_store_id_fkey";
                        columns: [
                            "store_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "stores";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "stores": {
                Row: {
                    "adcode": string;
                    "channel": string;
                    "code": string;
                    "franchisee_id": string | null;
                    "id": string;
                    "is_active": boolean;
                    "kind": string;
                    "name": string;
                    "opened_on": string;
                    "warehouse_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "adcode": string;
                    "channel": string;
                    "code": string;
                    "franchisee_id"?: string | null;
                    "id"?: string;
                    "is_active"?: boolean;
                    "kind": string;
                    "name": string;
                    "opened_on": string;
                    "warehouse_id": string;
                };
                Update: {
                    "adcode"?: string;
                    "channel"?: string;
                    "code"?: string;
                    "franchisee_id"?: string | null;
                    "id"?: string;
                    "is_active"?: boolean;
                    "kind"?: string;
                    "name"?: string;
                    "opened_on"?: string;
                    "warehouse_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "stores_adcode_fkey";
                        columns: [
                            "adcode"
                        ];
                        isOneToOne: false;
                        referencedRelation: "districts";
                        referencedColumns: [
                            "adcode"
                        ];
                    },
                    {
                        foreignKeyName: "stores_channel_fkey";
                        columns: [
                            "channel"
                        ];
                        isOneToOne: false;
                        referencedRelation: "channels";
                        referencedColumns: [
                            "code"
                        ];
                    },
                    {
                        foreignKeyName: "stores_franchisee_id_fkey";
                        columns: [
                            "franchisee_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "franchisees";
                        referencedColumns: [
                            "id"
                        ];
                    },
                    {
                        foreignKeyName: "stores_warehouse_id_fkey";
                        columns: [
                            "warehouse_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "warehouses";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "synonym_versions": {
                Row: {
                    "published_at": string;
                    "published_by": string | null;
                    "reason": string;
                    "version_no": number;
                    "words": NonNullable<Json>;
                };
                ComputedFields: never;
                Insert: {
                    "published_at"?: string;
                    "published_by"?: string | null;
                    "reason": string;
                    "version_no": number;
                    "words": NonNullable<Json>;
                };
                Update: {
                    "published_at"?: string;
                    "published_by"?: string | null;
                    "reason"?: string;
                    "version_no"?: number;
                    "words"?: NonNullable<Json>;
                };
                Relationships: [
                    {
                        foreignKeyName: "synonym_versions_published_by_fkey";
                        columns: [
                            "published_by"
                        ];
                        isOneToOne: false;
                        referencedRelation: "users";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "users": {
                Row: {
                    "code": string;
                    "created_at": string;
                    "id": string;
                    "is_active": boolean;
                    "mobile": string | null;
                    "name": string;
                };
                ComputedFields: never;
                Insert: {
                    "code": string;
                    "created_at"?: string;
                    "id"?: string;
                    "is_active"?: boolean;
                    "mobile"?: string | null;
                    "name": string;
                };
                Update: {
                    "code"?: string;
                    "created_at"?: string;
                    "id"?: string;
                    "is_active"?: boolean;
                    "mobile"?: string | null;
                    "name"?: string;
                };
                Relationships: [
                ];
            };
            "warehouses": {
                Row: {
                    "code": string;
                    "id": string;
                    "name": string;
                };
                ComputedFields: never;
                Insert: {
                    "code": string;
                    "id"?: string;
                    "name": string;
                };
                Update: {
                    "code"?: string;
                    "id"?: string;
                    "name"?: string;
                };
                Relationships: [
                ];
            };
            "zones": {
                Row: {
                    "code": string;
                    "id": string;
                    "name": string;
                    "warehouse_id": string;
                };
                ComputedFields: never;
                Insert: {
                    "code": string;
                    "id"?: string;
                    "name": string;
                    "warehouse_id": string;
                };
                Update: {
                    "code"?: string;
                    "id"?: string;
                    "name"?: string;
                    "warehouse_id"?: string;
                };
                Relationships: [
                    {
                        foreignKeyName: "zones_warehouse_id_fkey";
                        columns: [
                            "warehouse_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "warehouses";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
        };
        Views: {
            "bought_products": {
                Row: {
                    "product_id": string;
                    "times": number | null;
                };
                ComputedFields: never;
                Relationships: [
                    {
                        foreignKeyName: "store_sku_stats_product_id_fkey";
                        columns: [
                            "product_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "products";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
            "offers": {
                Row: {
                    "available": number | null;
                    "barcode": string | null;
                    "expected_on": string | null;
                    "made_to_order": boolean | null;
                    "min_qty": number;
                    "name": string;
                    "pack_multiple": number;
                    "picture": string;
                    "price_fen": number | null;
                    "product_id": string;
                    "sellable": boolean | null;
                    "sku_code": string;
                    "sku_id": string;
                    "spec_text": string | null;
                    "spec_values": (string)[];
                    "unit": string;
                };
                ComputedFields: never;
                Relationships: [
                    {
                        foreignKeyName: "skus_product_id_fkey";
                        columns: [
                            "product_id"
                        ];
                        isOneToOne: false;
                        referencedRelation: "products";
                        referencedColumns: [
                            "id"
                        ];
                    }
                ];
            };
        };
        Functions: {
            "acts_still": {
                Args: {
                    "p_request": Json;
                };
                Returns: boolean;
            };
            "advance_review": {
                Args: {
                    "p_order_no": string;
                };
                Returns: Json;
            };
            "answer_review": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "ask_review": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "bind_session": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "cancel_order": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "clear_downtime": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "confirm_console_sign_in": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "craft_facts": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "decide_review": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "delete_address": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "delete_view": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "end_session": {
                Args: {
                    "p_request": Json;
                };
                Returns: undefined;
            };
            "end_standing": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "extend_craft_days": {
                Args: {
                    "p_days": number;
                };
                Returns: number;
            };
            "find_backtest_ends": {
                Args: {
                    "p_after_id": number;
                    "p_backtest_id": string;
                    "p_chunk": number;
                    "p_chunks": number;
                };
                Returns: Json;
            };
            "find_rule_skus": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "get_backtest": {
                Args: {
                    "p_backtest_id": string;
                };
                Returns: Json;
            };
            "get_console_sign_in": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "get_craft_board": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "get_desk_options": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "get_one_pass_rate": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "get_order": {
                Args: {
                    "p_order_no": string;
                };
                Returns: Json;
            };
            "get_order_rules": {
                Args: {
                    "p_known": number;
                };
                Returns: Json;
            };
            "get_order_story": {
                Args: {
                    "p_order_no": string;
                };
                Returns: Json;
            };
            "get_product": {
                Args: {
                    "p_product_id": string;
                };
                Returns: Json;
            };
            "get_review": {
                Args: {
                    "p_order_no": string;
                };
                Returns: Json;
            };
            "get_rule_version": {
                Args: {
                    "p_version_no": number;
                };
                Returns: Json;
            };
            "get_rule_vocabulary": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "get_rules": {
                Args: {
                    "p_days": number;
                };
                Returns: Json;
            };
            "get_submit_story": {
                Args: {
                    "p_attempt_id": number;
                };
                Returns: Json;
            };
            "get_synonyms": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "give_up_order": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "keep_backtest_step": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_addresses": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "list_audit": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_backtest_hits": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_categories": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "list_frequent": {
                Args: {
                    "p_limit": number;
                };
                Returns: Json;
            };
            "list_late_reviews": {
                Args: {
                    "p_limit": number;
                };
                Returns: Json;
            };
            "list_letters": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_letters_admin": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_notices": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_one_pass_discrepancies": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "list_one_pass_rows": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_orders": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_orders_admin": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_products": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_reviews": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_rule_versions": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "list_saved_views": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "list_stock_changes": {
                Args: {
                    "p_since": string;
                };
                Returns: Json;
            };
            "list_stock_discrepancies": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "list_stray_letter_objects": {
                Args: {
                    "p_limit": number;
                };
                Returns: Json;
            };
            "look_up_skus": {
                Args: {
                    "p_codes": (string)[];
                    "p_sku_ids": (string)[];
                };
                Returns: Json;
            };
            "make_letter_standing": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "mark_downtime": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "match_goods": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "move_booking": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "order_facts": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "place_order": {
                Args: {
                    "p_order": Json;
                };
                Returns: Json;
            };
            "plan_order_line": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "poll_console_sign_in": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "publish_price_list": {
                Args: {
                    "p_request": Json;
                };
                Returns: number;
            };
            "publish_rules": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "read_backtest_facts": {
                Args: {
                    "p_after_id": number;
                    "p_backtest_id": string;
                    "p_limit": number;
                };
                Returns: unknown;
            };
            "read_backtest_fates": {
                Args: {
                    "p_attempt_ids": (number)[];
                };
                Returns: unknown;
            };
            "read_notices": {
                Args: {
                    "p_request": Json;
                };
                Returns: number;
            };
            "refresh_session": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "refuse_order": {
                Args: {
                    "p_order": Json;
                };
                Returns: Json;
            };
            "register_letter": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "rename_view": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "reorder": {
                Args: {
                    "p_order_no": string;
                };
                Returns: Json;
            };
            "rollback_rules": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "save_view": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "set_craft_holiday": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "start_backtest": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "start_console_sign_in": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "start_letter_upload": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "start_session": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
            "sweep_expired": {
                Args: Record<PropertyKey, never>;
                Returns: Json;
            };
            "write_address": {
                Args: {
                    "p_request": Json;
                };
                Returns: Json;
            };
        };
        Enums: {
            [_ in never]: never;
        };
        CompositeTypes: {
            [_ in never]: never;
        };
    };
};
type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;
type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];
export type Tables<DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"]) | {
    schema: keyof DatabaseWithoutInternals;
}, TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"]) : never = never> = DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
    Row: infer R;
} ? R : never : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"]) ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
    Row: infer R;
} ? R : never : never;
export type TablesInsert<DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] | {
    schema: keyof DatabaseWithoutInternals;
}, TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] : never = never> = DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
    Insert: infer I;
} ? I : never : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
    Insert: infer I;
} ? I : never : never;
export type TablesUpdate<DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] | {
    schema: keyof DatabaseWithoutInternals;
}, TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] : never = never> = DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
    Update: infer U;
} ? U : never : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
    Update: infer U;
} ? U : never : never;
export type Enums<DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"] | {
    schema: keyof DatabaseWithoutInternals;
}, EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"] : never = never> = DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName] : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"] ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions] : never;
export type CompositeTypes<PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"] | {
    schema: keyof DatabaseWithoutInternals;
}, CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"] : never = never> = PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
} ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName] : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"] ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions] : never;
export const Constants = {
    "public": {
        Enums: {}
    }
} as const;
